-- CreateTable
CREATE TABLE "LineCounted" (
    "lineId" UUID NOT NULL,
    "participantId" UUID NOT NULL,

    CONSTRAINT "LineCounted_pkey" PRIMARY KEY ("lineId","participantId")
);

-- CreateIndex
CREATE INDEX "LineCounted_participantId_idx" ON "LineCounted"("participantId");

-- AddForeignKey
ALTER TABLE "LineCounted" ADD CONSTRAINT "LineCounted_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AgreementLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineCounted" ADD CONSTRAINT "LineCounted_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who was counted for the lines that are there already: who sent or answered what they came from.
INSERT INTO "LineCounted" ("lineId", "participantId")
SELECT s."lineId", behind."participantId"
FROM "LineSource" s
JOIN LATERAL (
  SELECT c."participantId" FROM "Contribution" c WHERE c."id" = s."contributionId" OR c."mergedIntoId" = s."contributionId"
  UNION
  SELECT u."participantId" FROM "Support" u WHERE u."contributionId" = s."contributionId"
) behind ON behind."participantId" IS NOT NULL
ON CONFLICT DO NOTHING;
