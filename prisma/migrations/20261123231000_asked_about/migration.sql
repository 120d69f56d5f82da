-- A phone also asks about lines and agreements.
ALTER TABLE "Asked" RENAME COLUMN "contributionId" TO "about";
