-- CreateTable
CREATE TABLE "Asked" (
    "participantId" UUID NOT NULL,
    "contributionId" UUID NOT NULL,
    "seatedAt" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "Asked_pkey" PRIMARY KEY ("participantId","contributionId")
);

-- AddForeignKey
ALTER TABLE "Asked" ADD CONSTRAINT "Asked_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;
