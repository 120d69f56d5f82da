-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "revealed" BOOLEAN NOT NULL DEFAULT false;
