-- AlterTable
ALTER TABLE "AgreementLine" ADD COLUMN     "takenOut" BOOLEAN NOT NULL DEFAULT false;
