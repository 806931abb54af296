-- Who is on duty when. What is made of it stands in src/domain/duty.ts.
--   weekly: on this day of the week (1: Monday), from one time to another, local; until = from or less
--     goes on past midnight. A bank holiday counts as a Sunday.
--   override: between two instants this person instead of the weekly pattern
--   away: between two instants not this person; whoever covers them then is on duty in their place
-- Nobody becomes a reader of anything by it: only who may be told of alerts anyway can stand here.
CREATE TABLE duty (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  kind            text NOT NULL CHECK (kind IN ('weekly', 'override', 'away')),
  staff_id        uuid NOT NULL REFERENCES staff,
  weekday         smallint CHECK (weekday BETWEEN 1 AND 7),
  from_time       text CHECK (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  until_time      text CHECK (until_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  from_at         timestamptz,
  until_at        timestamptz,
  made_by         uuid NOT NULL REFERENCES staff,
  made_at         timestamptz NOT NULL,
  CHECK ((kind = 'weekly') = (weekday IS NOT NULL AND from_time IS NOT NULL AND until_time IS NOT NULL)),
  CHECK ((kind <> 'weekly') = (from_at IS NOT NULL AND until_at IS NOT NULL AND until_at > from_at))
);
CREATE INDEX duty_organisation ON duty (organisation_id);

CREATE TABLE duty_end (
  duty_id         uuid PRIMARY KEY REFERENCES duty,
  organisation_id uuid NOT NULL,
  ended_by        uuid NOT NULL REFERENCES staff,
  ended_at        timestamptz NOT NULL
);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['duty', 'duty_end'] LOOP
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
