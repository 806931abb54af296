-- Who holds a role is asked for every step that waits: not past every grant that ever was.
CREATE INDEX access_grant_role ON access_grant (organisation_id, role) WHERE kind = 'role';
