-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "beside" JSONB;
