-- Where a captured message stands in chat, as a digest: what becomes of it there is noticed. Made when
-- somebody begins to record it, so that no change in between is missed.
CREATE TABLE captured_source (
  draft_id        uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  staff_id        uuid NOT NULL REFERENCES staff,
  source          bytea NOT NULL,
  form_key        text NOT NULL,
  captured_at     timestamptz NOT NULL
);
CREATE INDEX captured_source_source ON captured_source (source);
CREATE INDEX captured_source_form ON captured_source (form_key);
