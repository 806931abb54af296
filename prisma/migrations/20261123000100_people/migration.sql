-- Organisations are the tenants. Everything below hangs on one.
-- NB: names of staff are plain columns; names of the people a case is about never are.

CREATE TABLE organisation (
  id         uuid PRIMARY KEY,
  name       text NOT NULL,
  timezone   text NOT NULL DEFAULT 'Europe/London',
  -- numbers to ring, clocks of the ladder, limits: see src/domain/settings.ts
  settings   jsonb NOT NULL DEFAULT '{}',
  -- true when the people and cases are invented (the demo); whatever is exported says so
  made_up    boolean NOT NULL DEFAULT false
);

CREATE TABLE team (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  name            text NOT NULL
);

CREATE TABLE staff (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  name            text NOT NULL,
  job_title       text NOT NULL,
  phone           text,
  left_at         timestamptz
);

-- Which chat account is which member of staff. Linked deliberately, never by e-mail address alone.
CREATE TABLE identity (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  staff_id        uuid NOT NULL REFERENCES staff,
  surface         text NOT NULL CHECK (surface IN ('slack', 'teams')),
  workspace       text NOT NULL,
  account         text NOT NULL,
  ended_at        timestamptz
);
CREATE UNIQUE INDEX identity_account ON identity (surface, workspace, account)
  WHERE ended_at IS NULL;

CREATE TABLE channel (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  surface         text NOT NULL CHECK (surface IN ('slack', 'teams')),
  workspace       text NOT NULL,
  account         text NOT NULL,
  purpose         text NOT NULL CHECK (purpose IN ('supervisors'))
);

-- Roles, teams, assignments, named readers, alerts and conflicts are all dated rows of one table,
-- so that "who could see what, when" has one answer. An end is another row; nothing is changed.
CREATE TABLE access_grant (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  kind            text NOT NULL CHECK (kind IN
                    ('role', 'member', 'assigned', 'reader', 'alerted', 'conflict')),
  staff_id        uuid REFERENCES staff,   -- null only for a reader that is an office (role = 'lead')
  object_id       uuid,                    -- the team, the case or the entry
  role            text,
  alert_id        uuid,
  from_at         timestamptz NOT NULL,
  until_at        timestamptz,
  granted_by      uuid REFERENCES staff,
  reason          text,
  CHECK (staff_id IS NOT NULL OR (kind = 'reader' AND role IS NOT DISTINCT FROM 'lead'))
);
CREATE INDEX access_grant_staff ON access_grant (staff_id, kind, object_id);
CREATE INDEX access_grant_object ON access_grant (object_id, kind);

CREATE TABLE access_grant_end (
  grant_id uuid PRIMARY KEY REFERENCES access_grant,
  at       timestamptz NOT NULL,
  ended_by uuid REFERENCES staff,
  reason   text NOT NULL
);

GRANT SELECT ON organisation, team, staff, identity, channel, access_grant, access_grant_end
  TO daybook_app;
