-- CreateEnum
CREATE TYPE "ProgressState" AS ENUM ('OPEN', 'BUSY', 'DONE', 'DROPPED');

-- CreateTable
CREATE TABLE "LineProgress" (
    "lineId" UUID NOT NULL,
    "state" "ProgressState" NOT NULL,
    "byName" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LineProgress_pkey" PRIMARY KEY ("lineId")
);

-- AddForeignKey
ALTER TABLE "LineProgress" ADD CONSTRAINT "LineProgress_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AgreementLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what stood in the text of the lines stands beside it from now on. Who said it nobody knows any more. It stays
-- in "fields" too, where nothing shows it: what was signed is the hash of all that stands there.
INSERT INTO "LineProgress" ("lineId", "state", "at")
SELECT "id",
  (CASE COALESCE("fields"->>'status', "fields"->>'met')
    WHEN 'bezig' THEN 'BUSY' WHEN 'deels' THEN 'BUSY' WHEN 'vervallen' THEN 'DROPPED' ELSE 'DONE'
  END)::"ProgressState",
  "updatedAt"
FROM "AgreementLine"
WHERE ("kind" = 'action' AND "fields"->>'status' IN ('bezig', 'klaar', 'vervallen'))
  OR ("kind" = 'condition' AND "fields"->>'met' IN ('deels', 'ja'));
