-- What the whole record needs besides the first tables. What SQL decides with them stands in
-- prisma/functions, which replaces every function and view of the schema at once.

-- Until here the functions stood in migrations of their own.
DELETE FROM _prisma_migrations WHERE migration_name IN
  ('20261123000300_access', '20261123000400_append', '20261123000500_reading',
   '20261123000600_delivery');

-- Which functions are in place: the SHA-256 of prisma/functions, in the order of their names.
CREATE TABLE functions_in_place (
  one      boolean PRIMARY KEY DEFAULT true CHECK (one),
  checksum text NOT NULL
);
GRANT SELECT ON functions_in_place TO daybook_app;

-- Kinds of grant that came later:
--   cover: stands in for a colleague (object), between two dates
--   override: reads a case (object) for three hours, for a reason that is an entry
--   task: a records officer is given a case (object) for an access request, a destruction review or
--     a hand-over
--   listed: one place on the list of a restriction (object: the case or the entry)
-- A conflict may be with a whole case: it is about them or their relative.
ALTER TABLE access_grant DROP CONSTRAINT access_grant_kind_check;
ALTER TABLE access_grant ADD CONSTRAINT access_grant_kind_check CHECK (kind IN
  ('role', 'member', 'assigned', 'reader', 'alerted', 'conflict', 'cover', 'override', 'task',
   'listed'));

-- The case that a grant is about, also when its object is an entry: what one person is to one case
-- is found in one look.
ALTER TABLE access_grant ADD COLUMN case_id uuid;
ALTER TABLE access_grant DISABLE TRIGGER append_only;
DO $$
DECLARE o uuid;
BEGIN
  FOR o IN SELECT id FROM organisation LOOP
    PERFORM set_config('daybook.organisation', o::text, true);
    UPDATE access_grant g SET case_id = coalesce(
        (SELECT e.case_id FROM entry e WHERE e.id = g.object_id), g.object_id)
      WHERE g.organisation_id = o AND g.kind IN ('assigned', 'alerted', 'reader', 'conflict');
  END LOOP;
END $$;
ALTER TABLE access_grant ENABLE TRIGGER append_only;
-- A grant without its case would take nothing away and give nothing, unnoticed.
ALTER TABLE access_grant ADD CHECK ((kind IN
  ('assigned', 'alerted', 'reader', 'conflict', 'override', 'task', 'listed'))
  = (case_id IS NOT NULL));
CREATE INDEX access_grant_case ON access_grant (case_id) WHERE case_id IS NOT NULL;

-- A page of a case is found in this table alone: what may be read, in order.
ALTER TABLE entry_guard ADD COLUMN case_id uuid, ADD COLUMN seq bigint, ADD COLUMN at timestamptz;
DO $$
DECLARE o uuid;
BEGIN
  FOR o IN SELECT id FROM organisation LOOP
    PERFORM set_config('daybook.organisation', o::text, true);
    UPDATE entry_guard g SET case_id = e.case_id, seq = e.seq, at = e.recorded_at
      FROM entry e WHERE e.id = g.entry_id;
  END LOOP;
END $$;
ALTER TABLE entry_guard ALTER COLUMN case_id SET NOT NULL, ALTER COLUMN seq SET NOT NULL,
  ALTER COLUMN at SET NOT NULL;
CREATE UNIQUE INDEX entry_guard_place ON entry_guard (case_id, seq);
CREATE INDEX entry_guard_amends ON entry_guard (amends) WHERE amends IS NOT NULL;

-- A level brings down the levels that its author knew of, and no other: a High that is hidden from
-- somebody stays when they lower from Medium.
ALTER TABLE case_level ADD COLUMN cancels uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE case_level DISABLE TRIGGER append_only;
DO $$
DECLARE o uuid;
BEGIN
  FOR o IN SELECT id FROM organisation LOOP
    PERFORM set_config('daybook.organisation', o::text, true);
    UPDATE case_level l SET cancels = ARRAY(
        SELECT b.entry_id FROM case_level b WHERE b.case_id = l.case_id AND b.seq < l.seq)
      WHERE NOT l.raised;
  END LOOP;
END $$;
ALTER TABLE case_level ENABLE TRIGGER append_only;
ALTER TABLE case_level DROP COLUMN raised;

-- How a case stands. Each row came with an entry that says why.
--   closed, reopened: the last of the two holds; joined: what was here goes on in the other case;
--   linked: of one household
CREATE TABLE case_state (
  entry_id        uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  case_id         uuid NOT NULL REFERENCES case_file,
  state           text NOT NULL CHECK (state IN ('closed', 'reopened', 'joined', 'linked')),
  other_case      uuid REFERENCES case_file,
  seq             bigint NOT NULL
);
CREATE INDEX case_state_case ON case_state (case_id, seq DESC);
CREATE INDEX case_state_other ON case_state (other_case) WHERE other_case IS NOT NULL;

-- What needs a second person, and who that was. `about`: the entry or case it is about; `asked_in`
-- and `answered_in`: the entries that hold the words. Nobody is both people.
CREATE TABLE two_step (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('lowering', 'wrong_case', 'override_review')),
  case_id         uuid NOT NULL REFERENCES case_file,
  about           uuid NOT NULL,
  asked_by        uuid NOT NULL REFERENCES staff,
  asked_in        uuid NOT NULL,
  asked_at        timestamptz NOT NULL,
  detail          jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX two_step_case ON two_step (case_id);

CREATE TABLE two_step_answer (
  step_id         uuid PRIMARY KEY REFERENCES two_step,
  organisation_id uuid NOT NULL,
  answered_by     uuid NOT NULL REFERENCES staff,
  answered_in     uuid NOT NULL,
  answered_at     timestamptz NOT NULL,
  confirmed       boolean NOT NULL
);

-- An entry that stood on the wrong case stands on the right one, under another id and with its
-- original clocks; on the wrong one nobody reads it any more.
CREATE TABLE moved_entry (
  entry_id        uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  case_id         uuid NOT NULL REFERENCES case_file,
  moved_to        uuid NOT NULL,
  step_id         uuid NOT NULL REFERENCES two_step
);
CREATE INDEX moved_entry_case ON moved_entry (case_id);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_state', 'two_step', 'two_step_answer', 'moved_entry'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY one_organisation ON %I TO daybook_owner
      USING (organisation_id = current_organisation())
      WITH CHECK (organisation_id = current_organisation())', t);
  END LOOP;
END $$;
