-- The record. The service's role has no right on any of these tables: only on functions.

-- The one clock. The demo, which owns its server, may replace it to lay down months of made-up
-- history; the service refuses to start while it is replaced.
CREATE FUNCTION clock() RETURNS timestamptz LANGUAGE sql VOLATILE
  AS 'SELECT pg_catalog.clock_timestamp()';

CREATE TABLE case_file (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  reference       text NOT NULL CHECK (reference ~ '^K-[2-9A-HJKMNP-TV-Z]{5}$'),
  opened_at       timestamptz NOT NULL,
  UNIQUE (organisation_id, reference)
);

-- The end of each case's chain; locked by whoever appends.
CREATE TABLE case_head (
  case_id         uuid PRIMARY KEY REFERENCES case_file,
  organisation_id uuid NOT NULL,
  reference       text NOT NULL,   -- the case's own, at hand for the receipt
  seq             bigint NOT NULL,
  link            bytea NOT NULL,
  recorded_at     timestamptz
) WITH (fillfactor = 50);

CREATE TABLE entry (
  id                 uuid PRIMARY KEY,
  organisation_id    uuid NOT NULL,
  case_id            uuid NOT NULL,
  seq                bigint NOT NULL,
  recorded_at        timestamptz NOT NULL,
  header_commitment  bytea NOT NULL,
  payload_commitment bytea NOT NULL,
  ciphertext         bytea NOT NULL,
  link               bytea NOT NULL,
  -- No CHECK: each is parsed again with every entry; what has another length does not verify.
  UNIQUE (case_id, seq)
);

-- What SQL needs to decide who may read an entry. Kept apart because it is destroyed with the
-- content, while the entry's place in the chain stays.
CREATE TABLE entry_guard (
  entry_id        uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  kind            text NOT NULL,
  author_id       uuid,          -- null: written by the system
  visibility      text NOT NULL, -- 'open', or closed to all but named readers, whatever it says
  amends          uuid
);

CREATE TABLE case_level (
  entry_id        uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  case_id         uuid NOT NULL,
  level           text NOT NULL CHECK (level IN ('low', 'medium', 'high')),
  seq             bigint NOT NULL,
  raised          boolean NOT NULL   -- written as a raise: it can not bring the level down
);
CREATE INDEX case_level_case ON case_level (case_id, seq DESC);

-- Every release of content, before it leaves.
CREATE TABLE access_event (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL,
  at              timestamptz NOT NULL,
  actor_id        uuid NOT NULL,
  exit            text NOT NULL,
  case_id         uuid,
  cited           uuid[] NOT NULL,
  consulted       uuid[] NOT NULL,
  hash            bytea NOT NULL
);

-- Nothing that was written is changed or removed, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record is append-only' USING ERRCODE = 'DBK02';
END $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['entry', 'access_event', 'case_level', 'access_grant',
                           'access_grant_end', 'case_file'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;

-- The second wall: even the functions' owner sees one organisation at a time.
CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(pg_catalog.current_setting('daybook.organisation', true), '')::uuid $$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['case_file', 'case_head', 'entry', 'entry_guard', 'case_level',
                           'access_event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY one_organisation ON %I TO daybook_owner
      USING (organisation_id = current_organisation())
      WITH CHECK (organisation_id = current_organisation())', t);
  END LOOP;
END $$;
