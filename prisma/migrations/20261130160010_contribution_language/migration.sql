-- AlterTable
ALTER TABLE "Contribution" ADD COLUMN     "dutch" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lang" TEXT;
