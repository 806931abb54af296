-- Documents that came with a captured message, sealed with the key of the case. The entry that they
-- came with holds the id and the SHA-256 of each: without that entry nobody knows of them.
CREATE TABLE document (
  id              uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  case_id         uuid NOT NULL,
  entry_id        uuid NOT NULL,
  kept_at         timestamptz NOT NULL,
  ciphertext      bytea NOT NULL
);
-- Sealed bytes do not get smaller: the database need not try.
ALTER TABLE document ALTER COLUMN ciphertext SET STORAGE EXTERNAL;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON document
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE document FORCE ROW LEVEL SECURITY;
CREATE POLICY one_organisation ON document TO daybook_owner
  USING (organisation_id = current_organisation())
  WITH CHECK (organisation_id = current_organisation());
