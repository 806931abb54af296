-- Who changed which setting of an organisation, from what to what. Nothing of it is changed or removed.
CREATE TABLE settings_change (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  changed_by      uuid NOT NULL REFERENCES staff,
  at              timestamptz NOT NULL,
  setting         text NOT NULL,
  was             jsonb,
  becomes         jsonb
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON settings_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON settings_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE settings_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE settings_change FORCE ROW LEVEL SECURITY;
CREATE POLICY one_organisation ON settings_change TO daybook_owner
  USING (organisation_id = current_organisation())
  WITH CHECK (organisation_id = current_organisation());
