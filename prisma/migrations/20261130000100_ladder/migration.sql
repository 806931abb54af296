-- The ladder with all its steps: src/domain/alert-machine.ts says what each leads to.

-- `held` says how a taken alert stands: `held` ("I have this"), `stepped` (with a next step and a time to
-- look again, which is then `next_due_at`), `passed` (a colleague was asked to take it).
-- `moves` counts what has happened to it, so that of two who move it one does.
-- `clocks` are those of the organisation when it was raised, in seconds: src/domain/alert-clocks.ts.
ALTER TABLE alert
  ADD COLUMN held text CHECK (held IN ('held', 'stepped', 'passed')),
  ADD COLUMN passed_to uuid REFERENCES staff,
  ADD COLUMN moves int NOT NULL DEFAULT 0,
  ADD COLUMN wait_seconds int NOT NULL DEFAULT 900,
  ADD COLUMN decide_by timestamptz,
  ADD COLUMN breaches text[] NOT NULL DEFAULT '{}',
  ADD COLUMN clocks jsonb NOT NULL DEFAULT
    '{"takeSeconds": 900, "holdSeconds": 1800, "againSeconds": 900, "decideSeconds": 86400, "reviewSeconds": 172800}';
ALTER TABLE alert DROP CONSTRAINT alert_check;
-- Whoever has one from before says within half an hour what happens next.
UPDATE alert SET held = 'held', wait_seconds = 1800, next_due_at = clock() + interval '30 minutes'
  WHERE state = 'taken';
-- An alert without a decision always has a next time, also when somebody has it: it can not be
-- forgotten.
ALTER TABLE alert
  ADD CONSTRAINT alert_never_forgotten CHECK ((state = 'closed') = (next_due_at IS NULL)),
  ADD CONSTRAINT alert_held CHECK ((state = 'taken') = (held IS NOT NULL)),
  ADD CONSTRAINT alert_passed CHECK ((held IS NOT DISTINCT FROM 'passed') = (passed_to IS NOT NULL));
DROP INDEX alert_due;
CREATE INDEX alert_due ON alert (next_due_at) WHERE state <> 'closed';
CREATE INDEX alert_taken_by ON alert (taken_by) WHERE state <> 'closed';
CREATE INDEX alert_reporter ON alert (reporter_id) WHERE state <> 'closed';

-- What happened to an alert and when: no content. A breach stands here, once, and stays.
CREATE TABLE alert_event (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL,
  alert_id        uuid NOT NULL,
  at              timestamptz NOT NULL,
  event           text NOT NULL CHECK (event IN
                    ('raised', 'climbed', 'let_go', 'taken', 'stepped', 'asked_again', 'passed',
                     'decided', 'nobody_has_it', 'no_decision')),
  staff_id        uuid REFERENCES staff,
  rung            int NOT NULL
);
CREATE INDEX alert_event_alert ON alert_event (alert_id, id);
CREATE UNIQUE INDEX alert_event_breach ON alert_event (alert_id, event)
  WHERE event IN ('nobody_has_it', 'no_decision', 'raised', 'decided');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON alert_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON alert_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE alert_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE alert_event FORCE ROW LEVEL SECURITY;
CREATE POLICY one_organisation ON alert_event TO daybook_owner
  USING (organisation_id = current_organisation())
  WITH CHECK (organisation_id = current_organisation());
