-- A second way for what may not wait: e-mail and a signed webhook, beside the chat.

-- Where somebody is told by e-mail that there is an alert: never what it is about.
ALTER TABLE staff ADD COLUMN email text CHECK (email ~ '^[^@[:space:]]+@[^@[:space:]]+$');

-- What goes by a second way, and why. No content: an address is looked up when it is sent. `key` makes
-- one of each once a rung: a message by e-mail, an alert by webhook.
CREATE TABLE second_way (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  key             text NOT NULL UNIQUE,
  alert_id        uuid NOT NULL REFERENCES alert,
  rung            int NOT NULL,
  message_id      uuid NOT NULL REFERENCES outbox,
  way             text NOT NULL CHECK (way IN ('email', 'webhook')),
  why             text NOT NULL CHECK (why IN ('out_of_hours', 'not_confirmed')),
  created_at      timestamptz NOT NULL,
  state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dropped')),
  attempts        int NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  claimed_until   timestamptz,
  sent_at         timestamptz,
  last_failure    text
);
CREATE INDEX second_way_waiting ON second_way (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX second_way_message ON second_way (message_id);
