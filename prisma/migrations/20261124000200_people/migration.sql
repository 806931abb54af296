-- Joiners, movers and leavers: what was asked, and who answered where it takes two people. What is
-- decided with them stands in prisma/functions/60_people.sql.

-- `detail`: ids, the words of a new colleague or a chat account, by kind. `two_people`: it waits for
-- an answer; else it was done when it was asked.
CREATE TABLE people_change (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  kind            text NOT NULL CHECK (kind IN
                    ('join', 'link', 'unlink', 'role', 'end_role', 'move', 'leave', 'cover', 'end_cover')),
  detail          jsonb NOT NULL,
  asked_by        uuid NOT NULL REFERENCES staff,
  asked_at        timestamptz NOT NULL,
  two_people      boolean NOT NULL
);
CREATE INDEX people_change_waiting ON people_change (organisation_id) WHERE two_people;

CREATE TABLE people_change_answer (
  change_id       uuid PRIMARY KEY REFERENCES people_change,
  organisation_id uuid NOT NULL,
  answered_by     uuid NOT NULL REFERENCES staff,
  answered_at     timestamptz NOT NULL,
  confirmed       boolean NOT NULL
);

-- With which somebody becomes the first administrator. Only its SHA-256 is kept.
CREATE TABLE one_time_code (
  staff_id        uuid NOT NULL REFERENCES staff,
  organisation_id uuid NOT NULL REFERENCES organisation,
  code_hash       bytea PRIMARY KEY,
  made_at         timestamptz NOT NULL,
  until_at        timestamptz NOT NULL,
  used_at         timestamptz
);

-- Codes that were wrong, by chat account: of no organisation, since the account belongs to nobody.
CREATE TABLE wrong_code (
  surface   text NOT NULL,
  workspace text NOT NULL,
  account   text NOT NULL,
  tried_at  timestamptz NOT NULL
);
CREATE INDEX wrong_code_account ON wrong_code (account, tried_at);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['people_change', 'people_change_answer', 'wrong_code'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['people_change', 'people_change_answer', 'one_time_code'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY one_organisation ON %I TO daybook_owner
      USING (organisation_id = current_organisation())
      WITH CHECK (organisation_id = current_organisation())', t);
  END LOOP;
END $$;
