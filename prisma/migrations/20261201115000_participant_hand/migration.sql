-- AlterTable
ALTER TABLE "Participant" ADD COLUMN     "handAt" INTEGER;
