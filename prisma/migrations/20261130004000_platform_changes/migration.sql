-- When a platform was taken away from an organisation, and when it was there again. Rows that stay.
CREATE TABLE platform_change (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  surface         text NOT NULL CHECK (surface IN ('slack', 'teams')),
  at              timestamptz NOT NULL,
  there           boolean NOT NULL,
  why             text NOT NULL CHECK (why IN ('app_uninstalled', 'tokens_revoked', 'delivered'))
);
CREATE INDEX platform_change_newest ON platform_change (organisation_id, surface, id DESC);

-- Who is told of it by e-mail. No content: an address is looked up when it is sent.
CREATE TABLE platform_notice (
  change_id       bigint NOT NULL REFERENCES platform_change,
  organisation_id uuid NOT NULL REFERENCES organisation,
  staff_id        uuid NOT NULL REFERENCES staff,
  next_attempt_at timestamptz NOT NULL,
  sent_at         timestamptz,
  PRIMARY KEY (change_id, staff_id)
);
