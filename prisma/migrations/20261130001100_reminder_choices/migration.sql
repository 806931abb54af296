-- What somebody chose about their reminders. The newest row counts; none is changed or removed.
CREATE TABLE reminder_choice (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  staff_id        uuid NOT NULL REFERENCES staff,
  at              timestamptz NOT NULL,
  days            int[] NOT NULL,           -- 1 is Monday
  from_time       time NOT NULL,
  until_time      time NOT NULL,
  most            int NOT NULL CHECK (most BETWEEN 1 AND 20)   -- cases in one reminder
);
CREATE INDEX reminder_choice_staff ON reminder_choice (staff_id, id DESC);

-- Reminders of a case that somebody put off: why is one of a few codes, and no word about anybody.
CREATE TABLE snooze (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  staff_id        uuid NOT NULL REFERENCES staff,
  case_id         uuid NOT NULL REFERENCES case_file,
  at              timestamptz NOT NULL,
  until_day       date NOT NULL,            -- reminded again from that day on
  why             text NOT NULL CHECK (why IN ('waiting', 'agreed', 'away', 'handover'))
);
CREATE INDEX snooze_staff ON snooze (staff_id, case_id, id DESC);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['reminder_choice', 'snooze'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I
                    FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON %I
                    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY one_organisation ON %I TO daybook_owner
      USING (organisation_id = current_organisation())
      WITH CHECK (organisation_id = current_organisation())', t);
  END LOOP;
END $$;
