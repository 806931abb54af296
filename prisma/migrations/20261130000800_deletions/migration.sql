-- A message with words of the record is a second copy: it is taken out of chat again.
ALTER TABLE outbox ADD COLUMN delete_after timestamptz;
CREATE INDEX outbox_delete ON outbox (delete_after) WHERE delete_after IS NOT NULL;
