-- A second platform beside the first: one person may have an account on each.

-- The account that was linked first is where somebody is reached unless they asked elsewhere.
ALTER TABLE identity ADD COLUMN linked_at timestamptz NOT NULL DEFAULT clock_timestamp();
-- Set: this message goes to the person's account there. Null: where they are reached first.
ALTER TABLE outbox ADD COLUMN to_surface text;

-- Where a platform said that an account or a channel is reached: no content, of no organisation.
CREATE TABLE place (
  surface      text NOT NULL,
  workspace    text NOT NULL,
  account      text NOT NULL,
  conversation text,
  member       text,
  service_url  text NOT NULL,
  seen_at      timestamptz NOT NULL,
  PRIMARY KEY (surface, workspace, account)
);
CREATE INDEX place_workspace ON place (surface, workspace, seen_at DESC);
