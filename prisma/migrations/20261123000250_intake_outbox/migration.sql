-- What arrives, what must arrive, and what waits for a person. No readable content in any of them:
-- a submission is encrypted under its author's key, a message is a template and ids.

-- Every delivery id for ever: a second delivery of the same thing has no second effect.
CREATE TABLE delivery (
  key         text PRIMARY KEY,
  received_at timestamptz NOT NULL
);

CREATE TABLE submission (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  staff_id        uuid NOT NULL REFERENCES staff,
  delivery_key    text NOT NULL UNIQUE,
  received_at     timestamptz NOT NULL,
  version         int NOT NULL DEFAULT 1,  -- the same form sent again with other words
  digest          bytea NOT NULL,          -- keyed: tells whether the words are the same
  ciphertext      bytea,                   -- wiped when done
  state           text NOT NULL CHECK (state IN ('waiting', 'done', 'refused')),
  result          jsonb,
  attempts        int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL
);
CREATE INDEX submission_waiting ON submission (next_attempt_at) WHERE state = 'waiting';

CREATE TABLE alert (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  case_id         uuid NOT NULL REFERENCES case_file,
  entry_id        uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('high', 'review')),
  staff_related   boolean NOT NULL,
  reporter_id     uuid NOT NULL REFERENCES staff,
  opened_at       timestamptz NOT NULL,
  ladder          jsonb NOT NULL,  -- the rungs as they stood when it was raised: src/domain/ladder.ts
  rung            int NOT NULL DEFAULT 0,
  state           text NOT NULL CHECK (state IN ('open', 'taken', 'closed')),
  next_due_at     timestamptz,
  taken_by        uuid REFERENCES staff,
  taken_at        timestamptz,
  -- an open alert always has a next time: it can not be forgotten
  CHECK ((state = 'open') = (next_due_at IS NOT NULL))
);
CREATE INDEX alert_due ON alert (next_due_at) WHERE state = 'open';

CREATE TABLE outbox (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  created_at      timestamptz NOT NULL,
  lane            smallint NOT NULL,            -- 0: High, 1: everything else
  to_staff        uuid REFERENCES staff,
  to_channel      uuid REFERENCES channel,
  template        text NOT NULL,
  ids             jsonb NOT NULL,
  alert_id        uuid REFERENCES alert,
  refreshes       uuid REFERENCES outbox,       -- draw that message again instead of a new one
  state           text NOT NULL DEFAULT 'waiting'
                    CHECK (state IN ('waiting', 'sent', 'dropped')),
  attempts        int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  claimed_until   timestamptz,
  surface_ref     jsonb,
  sent_at         timestamptz,
  last_failure    text,
  CHECK ((to_staff IS NULL) <> (to_channel IS NULL))
);
CREATE INDEX outbox_waiting ON outbox (lane, next_attempt_at) WHERE state = 'waiting';
CREATE INDEX outbox_alert ON outbox (alert_id) WHERE alert_id IS NOT NULL;
