-- What arrives and what must arrive. None of these returns anything readable.

-- True the first time a key is seen.
CREATE FUNCTION first_delivery(which text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
BEGIN
  INSERT INTO delivery VALUES (which, clock()) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;

-- True when a key was seen; marks nothing.
CREATE FUNCTION known_delivery(which text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  SELECT EXISTS (SELECT FROM delivery d WHERE d.key = which)
$$;

-- Keeps what somebody sent, encrypted, before anything is done with it. The same delivery again
-- finds the first one; other words in the same form replace those that are not yet on the record.
--   Returns {id, version, state, result, same}.
CREATE FUNCTION receive(key text, new_id uuid, words bytea, words_digest bytea) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter(); s submission;
BEGIN
  INSERT INTO submission (id, organisation_id, staff_id, delivery_key, received_at, digest,
                          ciphertext, state, next_attempt_at)
  VALUES (new_id, current_organisation(), who, key, clock(), words_digest, words, 'waiting',
          clock() + interval '5 seconds')
  ON CONFLICT (delivery_key) DO UPDATE SET version = submission.version + 1,
    digest = excluded.digest, ciphertext = excluded.ciphertext, state = 'waiting', result = NULL,
    next_attempt_at = excluded.next_attempt_at
    WHERE submission.staff_id = who AND (submission.state = 'refused'
      OR (submission.state = 'waiting' AND submission.digest <> excluded.digest))
  RETURNING * INTO s;
  -- What was sent is no draft any more.
  DELETE FROM draft d WHERE d.key = receive.key AND d.staff_id = who;
  IF s.id IS NULL THEN
    SELECT * INTO s FROM submission WHERE delivery_key = key AND staff_id = who;
  END IF;
  IF s.id IS NULL THEN RAISE EXCEPTION 'delivery of another person' USING ERRCODE = 'DBK03'; END IF;
  RETURN jsonb_build_object('id', s.id, 'version', s.version, 'state', s.state, 'result', s.result,
                            'same', s.digest = words_digest);
END $$;

-- Submissions whose first try did not finish, each to one caller at a time.
CREATE FUNCTION claim_submissions(most int) RETURNS TABLE (id uuid, staff_id uuid, version int,
  ciphertext bytea, attempts int)
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  UPDATE submission s SET attempts = s.attempts + 1,
    next_attempt_at = clock() + make_interval(secs => 5 * least(60, 2 ^ least(s.attempts, 6)))
  WHERE s.id IN (SELECT w.id FROM submission w WHERE w.state = 'waiting'
                 AND w.next_attempt_at <= clock() ORDER BY w.next_attempt_at
                 FOR UPDATE SKIP LOCKED LIMIT most)
  RETURNING s.id, s.staff_id, s.version, s.ciphertext, s.attempts
$$;

-- An author's own words, while they are kept.
CREATE FUNCTION read_words(which uuid) RETURNS TABLE (ciphertext bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  RETURN QUERY SELECT s.ciphertext FROM submission s
    WHERE s.id = which AND s.staff_id = who AND s.ciphertext IS NOT NULL;
END $$;

-- Words that could not become an entry are kept for seven days; then they are wiped, and their
-- author is told.
CREATE FUNCTION expire_submissions() RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE s submission; expired int := 0;
BEGIN
  UPDATE submission SET ciphertext = NULL
  WHERE state = 'refused' AND ciphertext IS NOT NULL AND received_at < clock() - interval '7 days';
  FOR s IN UPDATE submission SET state = 'refused', ciphertext = NULL,
             result = '{"refused": "kept_too_long"}'
           WHERE state = 'waiting' AND received_at < clock() - interval '7 days' RETURNING * LOOP
    PERFORM set_config('daybook.organisation', s.organisation_id::text, true);
    PERFORM add_messages(jsonb_build_array(jsonb_build_object('lane', 1, 'staff', s.staff_id,
      'template', 'not_saved', 'ids', jsonb_build_object('code', 'kept_too_long'))));
    expired := expired + 1;
  END LOOP;
  RETURN expired;
END $$;

-- Settles a submission that can not become an entry, and tells its author.
CREATE FUNCTION refuse_submission(which uuid, code text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  UPDATE submission SET state = 'refused', result = jsonb_build_object('refused', code)
  WHERE id = which AND staff_id = who AND state = 'waiting';
END $$;

-- Adds messages from the actor's side; with a key, only the first time that key is seen.
CREATE FUNCTION tell(messages jsonb, key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
BEGIN
  PERFORM enter();
  IF key IS NULL OR first_delivery(key) THEN PERFORM add_messages(messages); END IF;
END $$;

-- Where a message waits for its turn.
CREATE FUNCTION place_of(o outbox) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN o.template = 'document' THEN 'document' WHEN o.lane = 0 THEN 'high' ELSE 'other' END
$$;

-- Messages to send, the oldest first, each to one caller for ten seconds or as long as it says so: so
-- many High; so many documents, which take long; and so many of all others, once no High is due.
CREATE FUNCTION claim_messages(high int, others int, documents int) RETURNS TABLE (id uuid, lane smallint,
  to_staff uuid, to_channel uuid, to_surface text, template text, ids jsonb, alert_id uuid, refreshes uuid,
  attempts int, refreshed_ref jsonb, refreshed_state text)
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  WITH place (name, free) AS (VALUES ('high', high), ('document', documents), ('other',
    CASE WHEN EXISTS (SELECT FROM outbox h WHERE h.state = 'waiting' AND place_of(h) = 'high'
      AND h.next_attempt_at <= clock() AND (h.claimed_until IS NULL OR h.claimed_until < clock()))
    THEN 0 ELSE others END))
  UPDATE outbox o SET attempts = o.attempts + 1, claimed_at = clock(), claimed_until = clock() + interval '10 seconds'
  WHERE o.id IN (SELECT due.id FROM place, LATERAL (SELECT w.id FROM outbox w WHERE w.state = 'waiting'
                 AND place_of(w) = place.name
                 AND w.next_attempt_at <= clock()
                 AND (w.claimed_until IS NULL OR w.claimed_until < clock())
                 ORDER BY w.lane, w.created_at FOR UPDATE SKIP LOCKED LIMIT place.free) due)
  RETURNING o.id, o.lane, o.to_staff, o.to_channel, o.to_surface, o.template, o.ids, o.alert_id, o.refreshes,
    o.attempts, (SELECT r.surface_ref FROM outbox r WHERE r.id = o.refreshes),
    (SELECT r.state FROM outbox r WHERE r.id = o.refreshes)
$$;

-- What is still on its way stays with its caller for ten seconds more.
CREATE FUNCTION hold_messages(which uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  UPDATE outbox SET claimed_until = clock() + interval '10 seconds'
  WHERE id = ANY (which) AND state = 'waiting' AND claimed_until IS NOT NULL
$$;

CREATE FUNCTION message_sent(which uuid, ref jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  -- The first one of a platform, Slack, does not say which it is.
  SELECT platform_back(o, coalesce(ref->>'surface', 'slack')) FROM outbox o WHERE o.id = which AND o.state = 'waiting';
  UPDATE outbox o SET state = 'sent', surface_ref = ref, sent_at = clock(), claimed_until = NULL,
    delete_after = deleted_from(o)
  WHERE id = which AND state = 'waiting'
$$;

CREATE FUNCTION message_failed(which uuid, failure text, wait_seconds int) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  UPDATE outbox SET last_failure = failure, claimed_until = NULL,
    state = CASE WHEN wait_seconds IS NULL THEN 'dropped' ELSE state END,
    next_attempt_at = CASE WHEN wait_seconds IS NULL THEN next_attempt_at
                           ELSE clock() + make_interval(secs => wait_seconds) END
  WHERE id = which AND state = 'waiting'
$$;
