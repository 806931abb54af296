-- Small signs of risk: how many stand in an entry. No word of any entry, and not which sign it is.
CREATE TABLE minor_sign (
  entry_id        uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  case_id         uuid NOT NULL REFERENCES case_file,
  author_id       uuid NOT NULL REFERENCES staff,
  signs           int NOT NULL CHECK (signs > 0),
  noticed_at      timestamptz NOT NULL
);
CREATE INDEX minor_sign_case ON minor_sign (case_id, noticed_at);

-- What was put together for whom: of a case once in the time of its window.
CREATE TABLE pattern_told (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  case_id         uuid NOT NULL REFERENCES case_file,
  staff_id        uuid NOT NULL REFERENCES staff,
  entries         uuid[] NOT NULL,
  days            int NOT NULL,
  told_at         timestamptz NOT NULL
);
CREATE INDEX pattern_told_case ON pattern_told (case_id, staff_id, id DESC);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['minor_sign', 'pattern_told'] LOOP
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
