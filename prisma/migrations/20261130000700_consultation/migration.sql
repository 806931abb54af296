-- "Ask the lead": a question that is on no case yet. Encrypted under the key of who asks; open until a
-- lead has given advice, and wiped seven days after that.
CREATE TABLE consultation (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  key             text NOT NULL UNIQUE,  -- the delivery's own id
  asked_by        uuid NOT NULL REFERENCES staff,
  asked_at        timestamptz NOT NULL,
  in_danger       boolean NOT NULL,
  question        bytea,
  advice          bytea,
  ladder          jsonb NOT NULL,        -- who is asked, one step after the other
  rung            int NOT NULL DEFAULT 0,
  next_due_at     timestamptz,
  answered_by     uuid REFERENCES staff,
  answered_at     timestamptz,
  entry_id        uuid,                  -- where it is on the record
  -- an open one always has a next time: it can not be forgotten
  CHECK ((answered_at IS NULL) = (next_due_at IS NOT NULL))
);
CREATE INDEX consultation_due ON consultation (next_due_at) WHERE answered_at IS NULL;
CREATE INDEX consultation_asked_by ON consultation (asked_by);
