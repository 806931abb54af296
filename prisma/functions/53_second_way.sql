-- The second way. None of these returns a word of a case, or a name.

-- The webhook takes one for each rung of an alert, whoever it is for.
CREATE FUNCTION webhook_key(a alert) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT a.id || ' rung ' || a.rung
$$;

-- Messages about a High that may need it: those of the last minutes, and those that are not there yet.
-- `late`: the first way has not confirmed it in time, or there is none to that person. Nobody who is
-- conflicted is told by any way, and whoever cannot be told does not count.
-- Only what one of the ways that are there can still take.
CREATE FUNCTION list_for_second_way(after_seconds int, ways text[]) RETURNS TABLE (id uuid, organisation_id uuid,
  created_at timestamptz, late boolean, has_email boolean, open_to_webhook boolean)
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
 SELECT * FROM (
  SELECT o.id, o.organisation_id, o.created_at,
    o.state <> 'sent' AND (o.state = 'dropped' OR is_away(o.organisation_id, coalesce(o.to_surface, 'slack'))
      OR EXISTS (SELECT FROM identity i WHERE i.staff_id = o.to_staff AND i.surface = o.to_surface
                   AND i.ended_at IS NULL AND is_away_from(o.organisation_id, i.surface, i.account))
      OR o.created_at <= clock() - make_interval(secs => after_seconds)),
    s.email IS NOT NULL AS has_email,
    -- A webhook is read by nobody knows whom: the rules of a channel hold.
    NOT a.staff_related AND o.template = 'alert_person' AND NOT EXISTS (
      SELECT FROM grant_in_force c WHERE c.kind = 'conflict' AND c.object_id IN (a.entry_id, a.case_id))
      AND NOT EXISTS (SELECT FROM second_way w WHERE w.key = webhook_key(a)) AS open_to_webhook
  FROM outbox o JOIN alert a ON a.id = o.alert_id JOIN staff s ON s.id = o.to_staff AND s.left_at IS NULL
  WHERE o.lane = 0 AND a.kind IN ('high', 'drill') AND a.state <> 'closed' AND o.refreshes IS NULL
    AND o.template IN ('alert_person', 'ring_now', 'alert_ask_again', 'alert_let_go')
    AND (o.state = 'waiting' OR o.created_at > clock() - interval '10 minutes')
    AND NOT (o.state = 'dropped' AND o.last_failure <> 'no_account')
    AND (o.to_staff = a.reporter_id OR o.to_staff <> ALL (skipped_by(a)))
    -- Once a rung: while chat is away and it climbs, people hear again.
    AND NOT EXISTS (SELECT FROM second_way w WHERE w.message_id = o.id AND w.rung = a.rung)
) m WHERE ('email' = ANY (ways) AND m.has_email) OR ('webhook' = ANY (ways) AND m.open_to_webhook)
  ORDER BY m.created_at LIMIT 100
$$;

-- Puts a message on its second ways; one that goes already stays as it is.
CREATE FUNCTION add_second_way(which uuid, ways text[], reason text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  INSERT INTO second_way (id, organisation_id, key, alert_id, rung, message_id, way, why, created_at,
                          next_attempt_at)
  SELECT gen_random_uuid(), o.organisation_id,
    CASE WHEN w = 'webhook' THEN webhook_key(a) ELSE o.id || ' ' || w || ' rung ' || a.rung END,
    o.alert_id, a.rung, o.id, w, reason, clock(), clock()
  FROM outbox o JOIN alert a ON a.id = o.alert_id, unnest(ways) w WHERE o.id = which
  ON CONFLICT (key) DO NOTHING
$$;

-- What is to be sent by a second way now, each to one caller for twenty seconds. What somebody has
-- answered meanwhile is not sent any more; nor to whoever turns out to be conflicted.
CREATE FUNCTION claim_second_ways(most int) RETURNS TABLE (id uuid, organisation_id uuid, way text,
  template text, alert_id uuid, is_drill boolean, reference text, opened_at timestamptz, address text, attempts int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE w record;
BEGIN
  UPDATE second_way x SET state = 'dropped', last_failure = 'not_needed'
  FROM alert a, outbox o WHERE x.state = 'waiting' AND a.id = x.alert_id AND o.id = x.message_id
    AND (a.state = 'closed' OR (a.state = 'taken' AND o.template <> 'alert_ask_again'
                                AND a.passed_to IS DISTINCT FROM o.to_staff)
      OR (o.to_staff <> a.reporter_id AND o.to_staff = ANY (skipped_by(a))));
  FOR w IN UPDATE second_way x SET attempts = x.attempts + 1, claimed_until = clock() + interval '20 seconds'
      WHERE x.id IN (SELECT y.id FROM second_way y WHERE y.state = 'waiting' AND y.next_attempt_at <= clock()
                       AND (y.claimed_until IS NULL OR y.claimed_until < clock())
                     ORDER BY y.created_at FOR UPDATE SKIP LOCKED LIMIT most) RETURNING x.* LOOP
    PERFORM set_config('daybook.organisation', w.organisation_id::text, true);
    RETURN QUERY SELECT w.id, w.organisation_id, w.way, o.template, a.id, a.kind = 'drill', coalesce(c.reference, 'DRILL'), a.opened_at,
        s.email, w.attempts
      FROM outbox o JOIN alert a ON a.id = w.alert_id LEFT JOIN case_file c ON c.id = a.case_id
      JOIN staff s ON s.id = o.to_staff WHERE o.id = w.message_id;
  END LOOP;
END $$;

-- `wait_seconds` null with no failure: it is there. With a failure it is tried again, for ever.
CREATE FUNCTION second_way_done(which uuid, failure text, wait_seconds int) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  UPDATE second_way SET claimed_until = NULL, last_failure = failure,
    state = CASE WHEN failure IS NULL THEN 'sent' ELSE state END,
    sent_at = CASE WHEN failure IS NULL THEN clock() END,
    next_attempt_at = clock() + make_interval(secs => coalesce(wait_seconds, 0))
  WHERE id = which AND state = 'waiting'
$$;

-- Where somebody is told by e-mail: their own to say, and the administrator's.
CREATE FUNCTION set_email(whom uuid, address text) RETURNS TABLE (answer jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  answer := CASE WHEN NOT is_colleague(whom) THEN '{"refused": "no_such_colleague"}'
    WHEN whom <> who AND NOT holds_in_person(who, '{administrator}') THEN '{"refused": "not_yours_to_do"}'
    ELSE '{"done": true}' END;
  IF answer ? 'done' THEN UPDATE staff SET email = address WHERE id = whom; END IF;
  RETURN NEXT;
END $$;
