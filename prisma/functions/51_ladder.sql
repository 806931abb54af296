-- Time passes: which alerts have come to an end of their waiting, and what is made of them. What that is
-- stands in src/domain/alert-machine.ts; here only that it is time, and that it happens once.

-- A time that lies further away than was to be waited means that the clock was put back. Whoever has one
-- and turns out to be conflicted on it does not keep it.
CREATE FUNCTION is_due(a alert) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT a.state <> 'closed' AND (a.next_due_at <= clock()
    OR a.next_due_at > clock() + make_interval(secs => a.wait_seconds + 60)
    OR (a.decide_by <= clock() AND 'no_decision' <> ALL (a.breaches))
    OR (a.state = 'taken' AND a.taken_by = ANY (skipped_by(a))))
$$;

-- Everything that the machine has to know of those that are due, with the clock and whom to skip.
CREATE FUNCTION due_alerts() RETURNS TABLE (id uuid, kind text, reporter_id uuid, ladder jsonb, clocks jsonb,
  rung int, stage text, taken_by uuid, passed_to uuid, moves int, wait_seconds int, next_due_at timestamptz,
  decide_by timestamptz, breaches text[], now timestamptz, skip uuid[])
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  SELECT a.id, a.kind, a.reporter_id, a.ladder, a.clocks, a.rung, coalesce(a.held, 'climbing'),
    CASE WHEN a.state = 'taken' THEN a.taken_by END, a.passed_to, a.moves, a.wait_seconds, a.next_due_at,
    a.decide_by, a.breaches, clock(), skipped_by(a)
  FROM alert a WHERE is_due(a) ORDER BY a.next_due_at LIMIT 50
$$;

-- Moves an alert on: it climbs (to `rung`, and nobody has it), or whoever has it is asked again; false
-- when somebody else moved it meanwhile. It gives an alert to nobody: that is only ever a person's act.
--   next: {stage: 'climbing' | 'held' | the same as before, rung, waitSeconds?, breaches}
CREATE FUNCTION move_alert(which uuid, from_move int, next jsonb, reached uuid[], messages jsonb)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  a alert;
  stage text := next->>'stage';
  breach text;
BEGIN
  SELECT * INTO a FROM alert WHERE alert.id = which AND moves = from_move FOR UPDATE;
  IF a.id IS NULL OR NOT is_due(a) OR stage NOT IN ('climbing', coalesce(a.held, 'climbing'), 'held')
    OR (stage = 'held' AND a.held IS NULL) THEN RETURN false; END IF;
  PERFORM set_config('daybook.organisation', a.organisation_id::text, true);
  UPDATE alert SET moves = moves + 1, rung = greatest(a.rung, (next->>'rung')::int),
    state = CASE WHEN stage = 'climbing' THEN 'open' ELSE a.state END,
    held = nullif(stage, 'climbing'),
    passed_to = CASE WHEN stage = 'passed' THEN a.passed_to END,
    taken_by = CASE WHEN stage <> 'climbing' THEN a.taken_by END,
    taken_at = CASE WHEN stage <> 'climbing' THEN a.taken_at END,
    wait_seconds = coalesce((next->>'waitSeconds')::int, a.wait_seconds),
    next_due_at = coalesce(clock() + seconds(next->>'waitSeconds'), a.next_due_at),
    decide_by = least(a.decide_by, clock() + seconds(a.clocks->>'decideSeconds')),
    breaches = ARRAY(SELECT jsonb_array_elements_text(next->'breaches'))
  WHERE alert.id = which RETURNING * INTO a;
  FOREACH breach IN ARRAY a.breaches LOOP
    IF NOT EXISTS (SELECT FROM alert_event e WHERE e.alert_id = which AND e.event = breach) THEN
      PERFORM note_alert(a, breach, NULL);
    END IF;
  END LOOP;
  IF next ? 'event' THEN PERFORM note_alert(a, next->>'event', NULL); END IF;
  PERFORM give_ground(a, reached, 'rung ' || a.rung);
  -- A drill that nobody took is over: nobody is kept awake by it.
  IF a.kind = 'drill' AND 'nobody_has_it' = ANY (a.breaches) THEN
    UPDATE alert SET state = 'closed', held = NULL, passed_to = NULL, next_due_at = NULL WHERE alert.id = which;
    PERFORM refresh_alert_messages(which);
    RETURN true;
  END IF;
  IF next->>'event' = 'let_go' THEN PERFORM refresh_alert_messages(which); END IF;
  PERFORM add_messages(messages);
  RETURN true;
END $$;

-- Alerts without a decision that are the actor's: raised by them, theirs, passed to them, or open and
-- theirs to take; High first.
CREATE FUNCTION list_alerts() RETURNS TABLE (id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  RETURN QUERY SELECT a.id FROM alert a
    WHERE a.organisation_id = current_organisation() AND a.state <> 'closed' AND (
      a.taken_by = who OR a.passed_to = who OR a.reporter_id = who
      OR (a.state = 'open' AND may_take(who, standing_of(who, a.case_id), a)))
    ORDER BY (a.kind <> 'high'), a.opened_at LIMIT 100;
END $$;
