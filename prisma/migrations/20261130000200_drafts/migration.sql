-- What somebody began to write and has not sent: encrypted under their own key, kept seven days, and
-- opened by nobody else.
CREATE TABLE draft (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  staff_id        uuid NOT NULL REFERENCES staff,
  key             text NOT NULL UNIQUE,  -- the form on the screen; its submission has the same
  ciphertext      bytea NOT NULL,
  staff_related   boolean NOT NULL,      -- ticked as about a colleague: the lead is not told of it
  surface         text,                  -- where its author is told of it
  begun_at        timestamptz NOT NULL,
  saved_at        timestamptz NOT NULL,
  offered_at      timestamptz,           -- its author was asked about it
  evening_at      timestamptz,           -- and once more at the end of a day
  lead_told_at    timestamptz
);
CREATE INDEX draft_staff ON draft (staff_id, begun_at);
CREATE INDEX draft_saved ON draft (saved_at);
