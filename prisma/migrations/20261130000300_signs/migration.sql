-- Signs of risk that a rule found in an entry: how grave, and what people said of them. No word of
-- any entry stands here.

-- One row for each entry with a high or critical sign, until somebody has acted or a supervisor was
-- told. Read by the round for every organisation, as `alert` is.
--   state: waiting; acted: somebody did something; told: a supervisor or lead was told; nobody: there
--   is nobody to tell who reads the entry
CREATE TABLE sign_watch (
  entry_id        uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  case_id         uuid NOT NULL REFERENCES case_file,
  author_id       uuid NOT NULL REFERENCES staff,
  critical        boolean NOT NULL,
  noticed_at      timestamptz NOT NULL,
  due_at          timestamptz NOT NULL,
  state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'acted', 'told', 'nobody'))
);
CREATE INDEX sign_watch_due ON sign_watch (due_at) WHERE state = 'waiting';

-- "Not a risk", said by somebody who reads the entry, of what one rule found in it.
CREATE TABLE sign_answer (
  organisation_id uuid NOT NULL REFERENCES organisation,
  entry_id        uuid NOT NULL,
  rule            text NOT NULL CHECK (rule ~ '^[a-z0-9_.-]{1,60}$'),
  answered_by     uuid NOT NULL REFERENCES staff,
  answered_at     timestamptz NOT NULL,
  PRIMARY KEY (entry_id, rule, answered_by)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON sign_answer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON sign_answer
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE sign_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY one_organisation ON sign_answer TO daybook_owner
  USING (organisation_id = current_organisation())
  WITH CHECK (organisation_id = current_organisation());
