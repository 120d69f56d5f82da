-- CreateEnum
CREATE TYPE "HashScheme" AS ENUM ('SORTED_KEYS', 'RFC8785');

-- AlterTable: what stands there was hashed before the standard was followed.
ALTER TABLE "AgreementVersion" ADD COLUMN     "scheme" "HashScheme" NOT NULL DEFAULT 'SORTED_KEYS';
ALTER TABLE "AgreementVersion" ALTER COLUMN "scheme" DROP DEFAULT;

-- CreateTable
CREATE TABLE "LineOffer" (
    "lineId" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "circle" TEXT NOT NULL,
    "of" TEXT NOT NULL,

    CONSTRAINT "LineOffer_pkey" PRIMARY KEY ("lineId","stepId","circle","of")
);

-- CreateIndex
CREATE INDEX "LineOffer_stepId_idx" ON "LineOffer"("stepId");

-- AddForeignKey
ALTER TABLE "LineOffer" ADD CONSTRAINT "LineOffer_lineId_fkey" FOREIGN KEY ("lineId") REFERENCES "AgreementLine"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LineOffer" ADD CONSTRAINT "LineOffer_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Until now a line knew its contributions alone; of one contribution no step offered two lines of a kind.
INSERT INTO "LineOffer" ("lineId", "stepId", "circle", "of")
SELECT source."lineId", made."stepId", made."circle", made."id"::text
FROM "LineSource" source JOIN "Contribution" made ON made."id" = source."contributionId";
