-- Teams takes an app from one person, or from one team: from which account or channel. Null: from everybody.
ALTER TABLE platform_change ADD COLUMN account text;
ALTER TABLE platform_change DROP CONSTRAINT platform_change_why_check;
ALTER TABLE platform_change ADD CONSTRAINT platform_change_why_check
  CHECK (why IN ('app_uninstalled', 'tokens_revoked', 'app_removed', 'app_added', 'delivered'));
