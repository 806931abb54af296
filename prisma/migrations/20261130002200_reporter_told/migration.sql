-- The entry that holds the line for whoever raised the alert, where its decision brought one.
ALTER TABLE alert ADD COLUMN told_in uuid;
