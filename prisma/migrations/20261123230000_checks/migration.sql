-- What the database itself promises beyond types, keys and references. Written by hand: Prisma's schema has no words for it.

ALTER TABLE "Session"
  ADD CONSTRAINT "Session_revision_counts_up" CHECK ("revision" >= 0),
  ADD CONSTRAINT "Session_code_is_digits" CHECK ("code" ~ '^[0-9]+$'),
  ADD CONSTRAINT "Session_closed_at_a_time" CHECK ("state" <> 'CLOSED' OR "closedAt" IS NOT NULL);

ALTER TABLE "Part"
  ADD CONSTRAINT "Part_starts_on_the_clock" CHECK ("startsAt" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');

ALTER TABLE "Step"
  ADD CONSTRAINT "Step_takes_time" CHECK ("minutes" > 0),
  ADD CONSTRAINT "Step_round_and_page_from_zero" CHECK ("round" >= 0 AND "page" >= 0);

ALTER TABLE "Participant"
  ADD CONSTRAINT "Participant_is_somebody" CHECK ("people" > 0),
  ADD CONSTRAINT "Participant_keeps_hashes_only" CHECK ("secretHash" ~ '^[0-9a-f]{64}$' AND "returnHash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "Contribution"
  ADD CONSTRAINT "Contribution_round_from_zero" CHECK ("round" >= 0),
  ADD CONSTRAINT "Contribution_not_merged_into_itself" CHECK ("mergedIntoId" <> "id");

ALTER TABLE "AgreementLine"
  ADD CONSTRAINT "AgreementLine_counts_people" CHECK ("sourceCount" >= 0 AND "supportFormal" >= 0 AND "supportInformal" >= 0);

ALTER TABLE "AgreementVersion"
  ADD CONSTRAINT "AgreementVersion_from_one" CHECK ("number" >= 1),
  ADD CONSTRAINT "AgreementVersion_hash" CHECK ("sha256" ~ '^[0-9a-f]{64}$');

-- An adopted version is never changed; it goes only with its whole agreement.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A version of a samenwerkingsafspraak is never changed.' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "AgreementVersion_is_frozen" BEFORE UPDATE ON "AgreementVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
