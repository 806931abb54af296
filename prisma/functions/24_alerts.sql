-- Alerts: rows that can not be forgotten, and the messages that say how they stand.

CREATE FUNCTION add_messages(messages jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (id, organisation_id, created_at, lane, to_staff, to_channel, to_surface,
                      template, ids, alert_id, refreshes, next_attempt_at)
  SELECT gen_random_uuid(), current_organisation(), clock(),
         (m->>'lane')::smallint, (m->>'staff')::uuid, (m->>'channel')::uuid,
         coalesce(m->>'surface', everywhere.surface), m->>'template',
         coalesce(m->'ids', '{}'), (m->>'alert')::uuid, (m->>'refreshes')::uuid, clock()
  FROM jsonb_array_elements(messages) m
  -- A High goes to every account that somebody has: a row each, so that each is tried by itself.
  LEFT JOIN LATERAL (
    SELECT DISTINCT i.surface FROM identity i
    WHERE i.staff_id = (m->>'staff')::uuid AND i.ended_at IS NULL AND NOT m ? 'refreshes'
      AND (m->>'lane')::int = 0 AND m->>'template' IN ('alert_person', 'ring_now')
  ) everywhere ON true
  -- What still waits is not told twice: after an outage nobody finds a hundred of the same.
  WHERE NOT m ? 'alert' OR m ? 'refreshes' OR NOT EXISTS (
    SELECT FROM outbox o WHERE o.alert_id = (m->>'alert')::uuid AND o.to_staff = (m->>'staff')::uuid
      AND o.template = m->>'template' AND o.refreshes IS NULL AND o.state = 'waiting'
      AND o.to_surface IS NOT DISTINCT FROM coalesce(m->>'surface', everywhere.surface));
  IF FOUND THEN PERFORM pg_notify('daybook_outbox', ''); END IF;
END $$;

-- Draws every message about an alert again, so that all screens say the same.
CREATE FUNCTION refresh_alert_messages(which_alert uuid) RETURNS void LANGUAGE sql AS $$
  SELECT add_messages(coalesce(jsonb_agg(jsonb_build_object(
    'lane', 0, 'staff', to_staff, 'channel', to_channel, 'surface', to_surface, 'template', template, 'ids', ids,
    'refreshes', id)), '[]'))
  FROM outbox WHERE alert_id = which_alert AND refreshes IS NULL AND state <> 'dropped'
$$;

-- What happened to an alert, for ever. Whoever calls has named the organisation.
CREATE FUNCTION note_alert(a alert, what text, whom uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO alert_event (organisation_id, alert_id, at, event, staff_id, rung)
  VALUES (a.organisation_id, a.id, clock(), what, whom, a.rung)
$$;

CREATE FUNCTION seconds(n text) RETURNS interval LANGUAGE sql IMMUTABLE AS $$
  SELECT make_interval(secs => n::int)
$$;

-- Whoever is conflicted on what raised an alert, or has left, is on none of its rungs.
CREATE FUNCTION skipped_by(a alert) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(
    SELECT g.staff_id FROM grant_in_force g WHERE g.kind = 'conflict' AND g.object_id IN (a.entry_id, a.case_id)
    UNION SELECT p.id FROM staff p, jsonb_path_query(a.ladder, '$[*].staff[*]') s
    WHERE p.id = (s #>> '{}')::uuid AND p.left_at IS NOT NULL)
$$;

CREATE FUNCTION open_alert(request jsonb, which_case uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rungs jsonb := request->'ladder';
  first uuid[] := ARRAY(SELECT s::uuid FROM jsonb_array_elements_text(rungs->0->'staff') s);
  skip uuid[];
  a alert;
BEGIN
  INSERT INTO alert (id, organisation_id, case_id, entry_id, kind, staff_related, reporter_id,
                     opened_at, ladder, rung, state, next_due_at)
  VALUES ((request->>'id')::uuid, current_organisation(), which_case, (request->>'entry')::uuid, request->>'kind',
          (request->>'staffRelated')::boolean, (request->>'reporter')::uuid, clock(), rungs, 0, 'open', clock())
  RETURNING * INTO a;
  IF request ? 'clocks' THEN a.clocks := request->'clocks'; END IF;
  skip := skipped_by(a);
  -- A first rung with nobody free on it is left at once.
  a.wait_seconds := CASE WHEN cardinality(first) > 0 AND first <@ skip THEN 0
                         ELSE (rungs->0->>'waitSeconds')::int END;
  UPDATE alert SET clocks = a.clocks, wait_seconds = a.wait_seconds,
    next_due_at = a.opened_at + seconds(a.wait_seconds::text),
    decide_by = a.opened_at + seconds(a.clocks->>'decideSeconds') WHERE id = a.id;
  PERFORM note_alert(a, 'raised', a.reporter_id);
  PERFORM give_ground(a, first, 'rung 0');
END $$;

-- Being reached gives a ground to read the case, once; never where it is about staff.
CREATE FUNCTION give_ground(a alert, whom uuid[], why text) RETURNS void LANGUAGE sql AS $$
  SELECT add_grant(jsonb_build_object('kind', 'alerted', 'staff', s, 'object', a.case_id,
                                      'case', a.case_id, 'alert', a.id, 'reason', why))
  FROM unnest(whom) s
  WHERE NOT a.staff_related AND a.case_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM grant_in_force g WHERE g.kind = 'alerted' AND g.alert_id = a.id AND g.staff_id = s)
$$;

-- Locks an alert of a case; `refused` says why it is not the actor's to take or decide.
CREATE FUNCTION lock_alert(who uuid, which_alert uuid, which_case uuid, OUT a alert, OUT refused text)
LANGUAGE plpgsql AS $$
DECLARE s standing := standing_of(who, which_case);
BEGIN
  SELECT * INTO a FROM alert WHERE id = which_alert AND case_id = which_case
    AND organisation_id = current_organisation() FOR UPDATE;
  refused := CASE WHEN a.id IS NULL OR (who <> a.reporter_id AND NOT may_take(who, s, a)) THEN 'not_found'
                  WHEN who = a.reporter_id THEN 'own_alert' END;
END $$;

-- The same for whoever has it: to say the next step, or to pass it on.
CREATE FUNCTION lock_own_alert(who uuid, which_alert uuid, which_case uuid, OUT a alert, OUT refused text)
LANGUAGE plpgsql AS $$
DECLARE locked record;
BEGIN
  SELECT * INTO locked FROM lock_alert(who, which_alert, which_case);
  a := locked.a;
  refused := CASE WHEN locked.refused IS NOT NULL THEN locked.refused
                  WHEN a.state = 'closed' THEN 'already_decided'
                  WHEN a.state = 'open' OR a.taken_by <> who THEN 'not_your_alert' END;
END $$;

-- What each of these returns: null when it is done, else the answer to give instead.
CREATE FUNCTION take_alert(who uuid, which_alert uuid, which_case uuid) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE locked record; a alert; refused text;
BEGIN
  SELECT * INTO locked FROM lock_alert(who, which_alert, which_case);
  a := locked.a;
  refused := locked.refused;
  IF refused IS NULL AND a.state <> 'open' AND a.held IS DISTINCT FROM 'passed' THEN
    refused := CASE WHEN a.taken_by = who THEN 'already_yours' ELSE 'already_taken' END;
  END IF;
  IF refused IS NOT NULL THEN RETURN jsonb_build_object('refused', refused); END IF;
  -- Passing on removes: whoever had it reads the case no longer on this ground.
  IF a.held = 'passed' AND a.taken_by <> who THEN
    INSERT INTO access_grant_end (grant_id, at, ended_by, reason)
      SELECT g.id, clock(), who, 'the alert was passed on' FROM grant_in_force g
      WHERE g.kind = 'alerted' AND g.alert_id = a.id AND g.staff_id = a.taken_by;
  END IF;
  UPDATE alert SET state = 'taken', held = 'held', passed_to = NULL, taken_by = who, taken_at = clock(),
    moves = moves + 1, wait_seconds = (clocks->>'holdSeconds')::int,
    next_due_at = clock() + seconds(clocks->>'holdSeconds') WHERE id = which_alert;
  PERFORM note_alert(a, 'taken', who);
  PERFORM refresh_alert_messages(which_alert);
  RETURN NULL;
END $$;

-- "I have this" holds for a while; a next step and a time to look again hold until that time.
CREATE FUNCTION step_alert(who uuid, step jsonb, which_case uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  locked record; a alert; refused text;
  review timestamptz := (step->>'reviewAt')::timestamptz;
BEGIN
  SELECT * INTO locked FROM lock_own_alert(who, (step->>'alert')::uuid, which_case);
  a := locked.a;
  refused := CASE WHEN locked.refused IS NOT NULL THEN locked.refused
                  WHEN review <= clock() THEN 'in_the_past'
                  WHEN review > clock() + seconds(a.clocks->>'reviewSeconds') THEN 'review_too_late' END;
  IF refused IS NOT NULL THEN RETURN jsonb_build_object('refused', refused); END IF;
  UPDATE alert SET held = 'stepped', passed_to = NULL, moves = moves + 1, next_due_at = review,
    wait_seconds = ceil(extract(epoch FROM review - clock()))::int WHERE id = a.id;
  PERFORM note_alert(a, 'stepped', who);
  PERFORM refresh_alert_messages(a.id);
  RETURN NULL;
END $$;

-- Who may be asked to take it: whoever may take it already, and who is there for alerts. One answer for
-- all others: it says nothing of why.
CREATE FUNCTION may_be_passed(whom uuid, a alert) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE s standing := standing_of(whom, a.case_id);
BEGIN
  RETURN is_colleague(whom) AND whom <> a.reporter_id AND NOT s.about AND a.entry_id <> ALL (s.hidden)
    AND (may_take(whom, s, a) OR (NOT a.staff_related
      AND is_on_duty_at_times(whom)));
END $$;

-- A colleague is asked to take it. Until they have, it stays with who had it; when they do not, it
-- climbs.
CREATE FUNCTION pass_alert(who uuid, pass jsonb, which_case uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  locked record; a alert; refused text;
  whom uuid := (pass->>'to')::uuid;
BEGIN
  SELECT * INTO locked FROM lock_own_alert(who, (pass->>'alert')::uuid, which_case);
  a := locked.a;
  refused := CASE WHEN locked.refused IS NOT NULL THEN locked.refused
                  WHEN whom = who OR NOT may_be_passed(whom, a) THEN 'not_for_them' END;
  IF refused IS NOT NULL THEN RETURN jsonb_build_object('refused', refused); END IF;
  UPDATE alert SET held = 'passed', passed_to = whom, moves = moves + 1,
    wait_seconds = (clocks->>'takeSeconds')::int,
    next_due_at = clock() + seconds(clocks->>'takeSeconds') WHERE id = a.id;
  PERFORM note_alert(a, 'passed', whom);
  -- Whoever was asked before and did not answer reads it no longer on that ground.
  INSERT INTO access_grant_end (grant_id, at, ended_by, reason)
    SELECT g.id, clock(), who, 'the alert was passed on' FROM grant_in_force g
    WHERE g.kind = 'alerted' AND g.alert_id = a.id AND g.staff_id = a.passed_to AND a.passed_to <> whom
      AND g.reason = 'passed on';
  PERFORM give_ground(a, ARRAY[whom], 'passed on');
  PERFORM refresh_alert_messages(a.id);
  RETURN NULL;
END $$;

-- The decision on an alert closes it: whom it reached reads the case no longer on that ground.
CREATE FUNCTION close_alert(who uuid, which_alert uuid, which_case uuid) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE locked record; a alert; refused text;
BEGIN
  SELECT * INTO locked FROM lock_alert(who, which_alert, which_case);
  a := locked.a;
  refused := locked.refused;
  IF refused IS NULL AND a.state = 'closed' THEN refused := 'already_decided'; END IF;
  IF refused IS NOT NULL THEN RETURN jsonb_build_object('refused', refused); END IF;
  UPDATE alert SET state = 'closed', held = NULL, passed_to = NULL, next_due_at = NULL, moves = moves + 1,
    taken_by = coalesce(taken_by, who), taken_at = coalesce(taken_at, clock()) WHERE id = which_alert;
  PERFORM note_alert(a, 'decided', who);
  INSERT INTO access_grant_end (grant_id, at, ended_by, reason)
    SELECT g.id, clock(), who, 'the alert is closed' FROM grant_in_force g
    WHERE g.kind = 'alerted' AND g.alert_id = which_alert;
  PERFORM refresh_alert_messages(which_alert);
  RETURN NULL;
END $$;
