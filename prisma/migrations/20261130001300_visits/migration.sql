-- Planned contacts of which somebody is asked, on the same day, how they went. Read by the round for
-- every organisation, as `alert` is; no word of any entry.
CREATE TABLE visit_watch (
  entry_id        uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  case_id         uuid NOT NULL REFERENCES case_file,
  staff_id        uuid NOT NULL REFERENCES staff,    -- who goes
  ask_at          timestamptz NOT NULL,
  asked_at        timestamptz
);
CREATE INDEX visit_watch_due ON visit_watch (ask_at) WHERE asked_at IS NULL;
