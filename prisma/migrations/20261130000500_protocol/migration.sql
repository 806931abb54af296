-- What a level sets in motion: steps with an owner and a clock. No content: what each step is stands in
-- src/domain/protocol.table.ts, or in the organisation's settings, and was copied here when it began.
CREATE TABLE protocol_step (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  case_id         uuid NOT NULL REFERENCES case_file,
  started_by      uuid NOT NULL,            -- the entry that set the level
  level           text NOT NULL CHECK (level IN ('medium', 'high')),
  key             text NOT NULL,
  what            text NOT NULL,
  owner           text NOT NULL,
  started_at      timestamptz NOT NULL,
  due_at          timestamptz NOT NULL,
  done_at         timestamptz,
  done_by         uuid,                     -- the entry that did it
  missed_at       timestamptz,              -- when it was put on record that it was not done in time
  settled_at      timestamptz,              -- when it was put on record that it was done
  CHECK ((done_at IS NULL) = (done_by IS NULL))
);
CREATE INDEX protocol_step_case ON protocol_step (case_id);
CREATE INDEX protocol_step_open ON protocol_step (due_at) WHERE settled_at IS NULL;
ALTER TABLE protocol_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE protocol_step FORCE ROW LEVEL SECURITY;
CREATE POLICY one_organisation ON protocol_step TO daybook_owner
  USING (organisation_id = current_organisation())
  WITH CHECK (organisation_id = current_organisation());
