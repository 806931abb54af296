-- Days by which something is to be looked at again or answered: reviews of restrictions, overrides and
-- decisions, chases of referrals, answers to challenges, and requests to lower. A day and a kind, no
-- word of any entry.
CREATE TABLE deadline (
  entry_id        uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation,
  case_id         uuid NOT NULL REFERENCES case_file,
  of_entry        uuid NOT NULL,     -- what is looked at; the entry itself, or what it follows up
  kind            text NOT NULL,     -- of that entry
  due_on          date NOT NULL,
  met_by          uuid
);
CREATE INDEX deadline_open ON deadline (organisation_id, due_on) WHERE met_by IS NULL;
CREATE INDEX deadline_of ON deadline (of_entry) WHERE met_by IS NULL;
ALTER TABLE deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadline FORCE ROW LEVEL SECURITY;
CREATE POLICY one_organisation ON deadline TO daybook_owner
  USING (organisation_id = current_organisation())
  WITH CHECK (organisation_id = current_organisation());
