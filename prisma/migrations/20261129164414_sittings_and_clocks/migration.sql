-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "adjourned" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Part" ADD COLUMN     "closedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "clock" JSONB NOT NULL DEFAULT '{}';
