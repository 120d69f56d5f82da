-- CreateTable
CREATE TABLE "Ready" (
    "stepId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "participantId" UUID NOT NULL,

    CONSTRAINT "Ready_pkey" PRIMARY KEY ("stepId","round","participantId")
);

-- CreateIndex
CREATE INDEX "Ready_participantId_idx" ON "Ready"("participantId");

-- AddForeignKey
ALTER TABLE "Ready" ADD CONSTRAINT "Ready_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ready" ADD CONSTRAINT "Ready_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
