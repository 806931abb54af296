-- An entry that is kept on a second case is watched there as well; `beside`: as it stands on the first.
ALTER TABLE sign_watch ADD COLUMN beside uuid;
