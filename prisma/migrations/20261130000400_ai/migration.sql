-- AI is off until an organisation switches it on, and a case can be switched off by itself. What left
-- for a model is kept: which case, how much, to whom, and a hash of it; no word.

-- Each switch is a row; the last one holds. `case_id` null: for the whole organisation.
CREATE TABLE ai_switch (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  case_id         uuid REFERENCES case_file,
  is_on           boolean NOT NULL,
  switched_by     uuid NOT NULL REFERENCES staff,
  switched_at     timestamptz NOT NULL
);
CREATE INDEX ai_switch_case ON ai_switch (organisation_id, case_id, id DESC);

-- A request to a model, durable before it may leave.
CREATE TABLE egress (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  case_id         uuid NOT NULL REFERENCES case_file,
  actor_id        uuid NOT NULL REFERENCES staff,
  at              timestamptz NOT NULL,
  body_hash       bytea NOT NULL CHECK (octet_length(body_hash) = 32),
  bytes           int NOT NULL CHECK (bytes > 0),
  model           text NOT NULL,
  host            text NOT NULL
);
CREATE INDEX egress_day ON egress (organisation_id, at);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ai_switch', 'egress'] LOOP
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
