-- The phone that sat here last still hears why it does not any more.
ALTER TABLE "Participant" ADD COLUMN "formerHash" TEXT;
