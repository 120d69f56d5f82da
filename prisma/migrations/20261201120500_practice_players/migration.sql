ALTER TABLE "Session" ADD COLUMN     "playersPace" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "Participant" ADD COLUMN     "simulated" BOOLEAN NOT NULL DEFAULT false;

-- A practice session can never be mistaken for a real one. Written by hand: Prisma's schema has no words for it.

ALTER TABLE "Session"
  ADD CONSTRAINT "Session_players_have_a_pace" CHECK ("playersPace" IN (0, 1, 4));

ALTER TABLE "Participant"
  ADD CONSTRAINT "Participant_player_has_no_phone" CHECK (NOT ("simulated" AND "secretHash" IS NOT NULL));

CREATE FUNCTION refuse_practice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A session is to practise with or not from when it is made.' USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "Session_practice_stays" BEFORE UPDATE OF "practice" ON "Session"
  FOR EACH ROW WHEN (NEW."practice" IS DISTINCT FROM OLD."practice") EXECUTE FUNCTION refuse_practice();

CREATE FUNCTION refuse_player() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A backup is put back in any order: what is not there yet is no reason to refuse.
  IF EXISTS (SELECT FROM "Session" s WHERE s."id" = NEW."sessionId" AND NOT s."practice") THEN
    RAISE EXCEPTION 'A real session has no players.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "Participant_plays_in_practice" BEFORE INSERT OR UPDATE OF "simulated", "sessionId" ON "Participant"
  FOR EACH ROW WHEN (NEW."simulated") EXECUTE FUNCTION refuse_player();

CREATE FUNCTION refuse_adopted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "Session" s
    JOIN "Partnership" p ON p."sessionId" = s."id"
    JOIN "Samenwerkingsafspraak" a ON a."partnershipId" = p."id"
    WHERE a."id" = NEW."agreementId" AND s."practice"
  ) THEN
    RAISE EXCEPTION 'The agreement of a practice session is never adopted.' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "AgreementVersion_is_real" BEFORE INSERT ON "AgreementVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_adopted();
