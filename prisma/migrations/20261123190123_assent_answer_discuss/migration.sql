-- Renamed by hand: the answers that were given stay.
ALTER TYPE "AssentAnswer" RENAME VALUE 'CONSULT' TO 'DISCUSS';
