-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "givenMinutes" INTEGER;

-- CreateTable
CREATE TABLE "SavedProgramme" (
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "parts" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedProgramme_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedProgramme_teamId_name_key" ON "SavedProgramme"("teamId", "name");

-- AddForeignKey
ALTER TABLE "SavedProgramme" ADD CONSTRAINT "SavedProgramme_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE CASCADE ON UPDATE CASCADE;
