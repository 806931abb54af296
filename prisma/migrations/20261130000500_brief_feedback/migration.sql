-- What readers said of a brief: helpful or not, no word of it.
CREATE TABLE brief_rating (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  case_id         uuid NOT NULL REFERENCES case_file,
  rated_by        uuid NOT NULL REFERENCES staff,
  rated_at        timestamptz NOT NULL,
  helpful         boolean NOT NULL,
  by_ai           boolean NOT NULL
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON brief_rating
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON brief_rating
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE brief_rating ENABLE ROW LEVEL SECURITY;
ALTER TABLE brief_rating FORCE ROW LEVEL SECURITY;
CREATE POLICY one_organisation ON brief_rating TO daybook_owner
  USING (organisation_id = current_organisation())
  WITH CHECK (organisation_id = current_organisation());
