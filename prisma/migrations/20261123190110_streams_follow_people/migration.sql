-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "seatedAt" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Contribution" ADD COLUMN     "rewrittenAt" INTEGER NOT NULL DEFAULT 0;
