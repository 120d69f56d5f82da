-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "darkWall" BOOLEAN NOT NULL DEFAULT false;
