-- Drills: the same ladder, rows and messages as a High, and no case behind them.

-- Raises one. Who may: those who answer for alerts.
--   p: {id, ladder, clocks, messages}
CREATE FUNCTION open_drill(p jsonb) RETURNS TABLE (answer jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  a alert;
BEGIN
  IF NOT holds_in_person(who, '{lead,deputy,supervisor,administrator}') THEN
    answer := '{"refused": "not_yours_to_do"}';
  ELSE
    INSERT INTO alert (id, organisation_id, entry_id, kind, staff_related, reporter_id, opened_at, ladder,
                       rung, state, wait_seconds, clocks, next_due_at)
    VALUES ((p->>'id')::uuid, current_organisation(), (p->>'id')::uuid, 'drill', false, who, clock(), p->'ladder',
      0, 'open', (p->'ladder'->0->>'waitSeconds')::int, p->'clocks',
      clock() + seconds(p->'ladder'->0->>'waitSeconds')) RETURNING * INTO a;
    PERFORM note_alert(a, 'raised', who);
    PERFORM add_messages(p->'messages');
    answer := '{"done": true}';
  END IF;
  RETURN NEXT;
END $$;

-- Whom it has reached so far, and the leads.
CREATE FUNCTION may_take_drill(who uuid, a alert) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT who <> a.reporter_id AND (holds_role(who, '{lead,deputy}') OR EXISTS (
    SELECT FROM jsonb_array_elements(a.ladder) WITH ORDINALITY r (rung, n)
    WHERE r.n - 1 <= a.rung AND r.rung->'staff' ? who::text))
$$;

-- The same columns as find_alert, so that it is drawn by the same hand.
CREATE FUNCTION find_drill(which uuid) RETURNS TABLE (id uuid, entry_id uuid, organisation_id uuid, kind text,
  staff_related boolean, reference text, opened_at timestamptz, state text, taken_by uuid, taken_at timestamptz,
  reporter_id uuid, may_take boolean, may_open boolean, held text, passed_to uuid, due_at timestamptz,
  exhausted boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  RETURN QUERY SELECT a.id, a.entry_id, a.organisation_id, a.kind, false, 'DRILL', a.opened_at, a.state, a.taken_by,
      a.taken_at, a.reporter_id, may_take_drill(who, a), false, a.held, a.passed_to, a.next_due_at,
      'nobody_has_it' = ANY (a.breaches)
    FROM alert a WHERE a.id = which AND a.kind = 'drill' AND a.organisation_id = current_organisation()
      AND (a.reporter_id = who OR may_take_drill(who, a));
END $$;

-- For a channel: anybody in it may see that there is a drill.
CREATE FUNCTION find_drill_for_channel(which uuid) RETURNS TABLE (id uuid, organisation_id uuid, kind text,
  reference text, opened_at timestamptz, state text, taken_by uuid, taken_at timestamptz)
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  SELECT a.id, a.organisation_id, a.kind, 'DRILL', a.opened_at, a.state, a.taken_by, a.taken_at
  FROM alert a WHERE a.id = which AND a.kind = 'drill'
$$;

-- "I have this" ends it: that is what it measures.
CREATE FUNCTION take_drill(which uuid) RETURNS TABLE (answer jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  a alert;
BEGIN
  SELECT * INTO a FROM alert WHERE id = which AND kind = 'drill'
    AND organisation_id = current_organisation() FOR UPDATE;
  answer := CASE WHEN a.id IS NULL OR (who <> a.reporter_id AND NOT may_take_drill(who, a)) THEN '{"refused": "not_found"}'
    WHEN who = a.reporter_id THEN '{"refused": "own_alert"}'
    WHEN a.state = 'closed' AND a.taken_by = who THEN '{"refused": "already_yours"}'
    WHEN a.state = 'closed' THEN '{"refused": "already_taken"}' ELSE '{"done": true}' END;
  IF answer ? 'done' THEN
    UPDATE alert SET state = 'closed', taken_by = who, taken_at = clock(), next_due_at = NULL, moves = moves + 1
      WHERE id = which;
    PERFORM note_alert(a, 'taken', who);
    PERFORM refresh_alert_messages(which);
  END IF;
  RETURN NEXT;
END $$;

-- How drills went: for those who may raise one.
CREATE FUNCTION list_drills() RETURNS TABLE (id uuid, opened_at timestamptz, reporter_id uuid, taken_by uuid,
  seconds_to_taken int, rung int, state text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  RETURN QUERY SELECT a.id, a.opened_at, a.reporter_id, a.taken_by,
      extract(epoch FROM a.taken_at - a.opened_at)::int, a.rung, a.state
    FROM alert a WHERE a.kind = 'drill' AND a.organisation_id = current_organisation()
      AND holds_in_person(who, '{lead,deputy,supervisor,administrator}') ORDER BY a.opened_at DESC LIMIT 20;
END $$;
