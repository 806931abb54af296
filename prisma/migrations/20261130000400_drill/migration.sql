-- A drill: a High that is none, of no case, told in the same way to the same people.
ALTER TABLE alert DROP CONSTRAINT alert_kind_check;
ALTER TABLE alert ADD CONSTRAINT alert_kind_check CHECK (kind IN ('high', 'review', 'drill'));
ALTER TABLE alert ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE alert ADD CONSTRAINT alert_of_a_case CHECK ((kind = 'drill') = (case_id IS NULL));
