-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "parkedPage" INTEGER;

-- CreateTable
CREATE TABLE "Parked" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "participantId" UUID,
    "text" TEXT NOT NULL,
    "done" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Parked_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Parked_sessionId_idx" ON "Parked"("sessionId");

-- CreateIndex
CREATE INDEX "Parked_participantId_idx" ON "Parked"("participantId");

-- AddForeignKey
ALTER TABLE "Parked" ADD CONSTRAINT "Parked_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Parked" ADD CONSTRAINT "Parked_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;
