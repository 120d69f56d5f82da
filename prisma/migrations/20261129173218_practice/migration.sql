-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "practice" BOOLEAN NOT NULL DEFAULT false;
