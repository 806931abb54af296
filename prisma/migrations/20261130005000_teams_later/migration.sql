-- A team can be added after an organisation was set up: a change like the others, of nobody.
ALTER TABLE people_change DROP CONSTRAINT people_change_kind_check;
ALTER TABLE people_change ADD CONSTRAINT people_change_kind_check CHECK (kind IN
  ('join', 'link', 'unlink', 'role', 'end_role', 'move', 'leave', 'cover', 'end_cover', 'team'));
