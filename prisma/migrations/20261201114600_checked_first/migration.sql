-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "checks" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Contribution" ADD COLUMN     "passedAt" INTEGER DEFAULT 0;

-- AlterTable
ALTER TABLE "Support" ADD COLUMN     "passedAt" INTEGER DEFAULT 0;
