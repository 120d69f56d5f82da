-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "closedAt" TIMESTAMP(3);
