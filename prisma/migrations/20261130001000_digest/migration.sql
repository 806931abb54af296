-- Who got the digest of which week: a person or a channel, once.
CREATE TABLE digest (
  to_whom         uuid NOT NULL,            -- a person or a channel
  organisation_id uuid NOT NULL REFERENCES organisation,
  week            date NOT NULL,            -- its Monday
  queued_at       timestamptz NOT NULL,
  PRIMARY KEY (to_whom, week)
);
