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
  ) everywhere ON true;
  IF FOUND THEN PERFORM pg_notify('daybook_outbox', ''); END IF;
END $$;

-- Draws every message about an alert again, so that all screens say the same.
CREATE FUNCTION refresh_alert_messages(which_alert uuid) RETURNS void LANGUAGE sql AS $$
  SELECT add_messages(coalesce(jsonb_agg(jsonb_build_object(
    'lane', 0, 'staff', to_staff, 'channel', to_channel, 'surface', to_surface, 'template', template, 'ids', ids,
    'refreshes', id)), '[]'))
  FROM outbox WHERE alert_id = which_alert AND refreshes IS NULL AND state <> 'dropped'
$$;

CREATE FUNCTION open_alert(a jsonb, which_case uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE rungs jsonb := a->'ladder';
BEGIN
  INSERT INTO alert (id, organisation_id, case_id, entry_id, kind, staff_related, reporter_id,
                     opened_at, ladder, rung, state, next_due_at)
  VALUES ((a->>'id')::uuid, current_organisation(), which_case, (a->>'entry')::uuid, a->>'kind',
          (a->>'staffRelated')::boolean, (a->>'reporter')::uuid, clock(), rungs, 0, 'open',
          clock() + make_interval(secs => (rungs->0->>'waitSeconds')::int));
  PERFORM add_grant(jsonb_build_object('kind', 'alerted', 'staff', s, 'object', which_case,
                                       'case', which_case, 'alert', a->>'id', 'reason', 'rung 0'))
  FROM jsonb_array_elements_text(rungs->0->'staff') s
  WHERE NOT (a->>'staffRelated')::boolean;
END $$;

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

-- Returns null when the alert is now the actor's, else the answer to give instead.
CREATE FUNCTION take_alert(who uuid, which_alert uuid, which_case uuid) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE locked record; a alert; refused text;
BEGIN
  SELECT * INTO locked FROM lock_alert(who, which_alert, which_case);
  a := locked.a;
  refused := locked.refused;
  IF refused IS NULL AND a.state <> 'open' THEN
    refused := CASE WHEN a.taken_by = who THEN 'already_yours' ELSE 'already_taken' END;
  END IF;
  IF refused IS NOT NULL THEN RETURN jsonb_build_object('refused', refused); END IF;
  UPDATE alert SET state = 'taken', taken_by = who, taken_at = clock(), next_due_at = NULL
    WHERE id = which_alert;
  PERFORM refresh_alert_messages(which_alert);
  RETURN NULL;
END $$;

-- The decision on an alert closes it: whom it reached reads the case no longer on that ground.
-- Returns null when it is closed, else the answer to give instead.
CREATE FUNCTION close_alert(who uuid, which_alert uuid, which_case uuid) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE locked record; a alert; refused text;
BEGIN
  SELECT * INTO locked FROM lock_alert(who, which_alert, which_case);
  a := locked.a;
  refused := locked.refused;
  IF refused IS NULL AND a.state = 'closed' THEN refused := 'already_decided'; END IF;
  IF refused IS NOT NULL THEN RETURN jsonb_build_object('refused', refused); END IF;
  UPDATE alert SET state = 'closed', next_due_at = NULL, taken_by = coalesce(taken_by, who),
    taken_at = coalesce(taken_at, clock()) WHERE id = which_alert;
  INSERT INTO access_grant_end (grant_id, at, ended_by, reason)
    SELECT g.id, clock(), who, 'the alert is closed' FROM grant_in_force g
    WHERE g.kind = 'alerted' AND g.alert_id = which_alert;
  PERFORM refresh_alert_messages(which_alert);
  RETURN NULL;
END $$;
