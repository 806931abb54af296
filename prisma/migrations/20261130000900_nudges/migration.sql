-- Who was reminded on which day: at most once, whatever waits.
CREATE TABLE nudge (
  staff_id        uuid NOT NULL REFERENCES staff,
  organisation_id uuid NOT NULL REFERENCES organisation,
  day             date NOT NULL,
  queued_at       timestamptz NOT NULL,
  PRIMARY KEY (staff_id, day)
);
