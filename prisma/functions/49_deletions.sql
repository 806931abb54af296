-- Messages with words of the record leave the chat again; the record keeps what was released to whom.

-- When a message goes, once it was sent; null: it stays.
CREATE FUNCTION deleted_from(m outbox) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT clock() + make_interval(hours => coalesce((o.settings->>'contentHours')::int, 24))
  FROM organisation o
  WHERE o.id = m.organisation_id AND m.refreshes IS NULL AND m.to_staff IS NOT NULL
    AND m.template IN ('brief', 'not_saved', 'advice_asked', 'advice_given', 'document')
$$;

-- "Delete now", for whom the message is; false: there is none of theirs.
CREATE FUNCTION delete_message_now(which uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  UPDATE outbox o SET delete_after = clock() WHERE o.id = which AND o.to_staff = who AND o.delete_after IS NOT NULL;
  RETURN FOUND;
END $$;

-- Those whose time has come, each to one caller for a minute.
CREATE FUNCTION claim_deletions(most int) RETURNS TABLE (id uuid, ref jsonb)
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  UPDATE outbox o SET delete_after = clock() + interval '1 minute'
  WHERE o.id IN (SELECT w.id FROM outbox w WHERE w.delete_after <= clock() AND w.state = 'sent'
                 ORDER BY w.delete_after FOR UPDATE SKIP LOCKED LIMIT most)
  RETURNING o.id, o.surface_ref
$$;

-- It is gone: nothing draws it again.
CREATE FUNCTION message_deleted(which uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  UPDATE outbox SET state = 'dropped', delete_after = NULL, surface_ref = NULL, last_failure = 'deleted'
  WHERE id = which
$$;
