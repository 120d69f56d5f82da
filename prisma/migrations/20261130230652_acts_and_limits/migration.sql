-- AlterTable
ALTER TABLE "SessionHost" ADD COLUMN     "takenOverById" TEXT;

-- CreateTable
CREATE TABLE "Act" (
    "id" UUID NOT NULL,
    "teamId" UUID,
    "userId" TEXT,
    "verb" TEXT NOT NULL,
    "aboutKind" TEXT NOT NULL,
    "aboutId" TEXT NOT NULL,
    "sessionId" UUID,
    "outcome" TEXT NOT NULL DEFAULT 'done',
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "Limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "Act_teamId_at_idx" ON "Act"("teamId", "at");

-- AddForeignKey
ALTER TABLE "Act" ADD CONSTRAINT "Act_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
