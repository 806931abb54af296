-- Writing. One call is one transaction: the submission, a new case, entries, grants, the level, the
-- alert and the messages to send are all there or none is.

-- NB: `decode` and not `convert_to`, which is not immutable: a call of this is then part of the
-- statement that it stands in, and costs nothing of its own. A domain holds no backslash.
CREATE FUNCTION hashed(domain text, content bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(decode(domain, 'escape') || '\x00'::bytea || content)
$$;

CREATE FUNCTION add_grant(p jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO access_grant (id, organisation_id, kind, staff_id, object_id, role, alert_id, from_at,
                            until_at, granted_by, reason)
  VALUES (gen_random_uuid(), current_organisation(), p->>'kind', (p->>'staff')::uuid,
          (p->>'object')::uuid, p->>'role', (p->>'alert')::uuid, clock(), (p->>'until')::timestamptz,
          (p->>'by')::uuid, p->>'reason')
$$;

CREATE FUNCTION add_messages(messages jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (id, organisation_id, created_at, lane, to_staff, to_channel, template, ids,
                      alert_id, refreshes, next_attempt_at)
  SELECT coalesce((m->>'id')::uuid, gen_random_uuid()), current_organisation(), clock(),
         (m->>'lane')::smallint, (m->>'staff')::uuid, (m->>'channel')::uuid, m->>'template',
         coalesce(m->'ids', '{}'), (m->>'alert')::uuid, (m->>'refreshes')::uuid, clock()
  FROM jsonb_array_elements(messages) m;
  IF FOUND THEN PERFORM pg_notify('daybook_outbox', ''); END IF;
END $$;

-- Draws every message about an alert again, so that all screens say the same.
CREATE FUNCTION refresh_alert_messages(which_alert uuid) RETURNS void LANGUAGE sql AS $$
  SELECT add_messages(coalesce(jsonb_agg(jsonb_build_object(
    'lane', 0, 'staff', to_staff, 'channel', to_channel, 'template', template, 'ids', ids,
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
                                       'alert', a->>'id', 'reason', 'rung 0'))
  FROM jsonb_array_elements_text(rungs->0->'staff') s
  WHERE NOT (a->>'staffRelated')::boolean;
END $$;

-- Who may press "I have this": those alerted, the line supervisor and the leads; for a staff-related
-- entry those who may read it. Never the person who raised it.
CREATE FUNCTION may_take(who uuid, a alert) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT who <> a.reporter_id
    AND CASE WHEN a.staff_related THEN a.entry_id IN (SELECT readable(who, a.case_id))
        ELSE holds_role(who, ARRAY['lead', 'deputy']) OR supervises(who, a.case_id)
          OR EXISTS (SELECT FROM grant_in_force WHERE staff_id = who AND kind = 'alerted'
                     AND alert_id = a.id) END
    AND NOT EXISTS (SELECT FROM grant_in_force WHERE staff_id = who AND kind = 'conflict'
                    AND object_id = a.entry_id)
$$;

-- Locks an alert of a case; `refused` says why it is not the actor's to take or decide.
CREATE FUNCTION lock_alert(who uuid, which_alert uuid, which_case uuid, OUT a alert, OUT refused text)
LANGUAGE plpgsql AS $$
BEGIN
  SELECT * INTO a FROM alert WHERE id = which_alert AND case_id = which_case
    AND organisation_id = current_organisation() FOR UPDATE;
  refused := CASE WHEN a.id IS NULL OR (who <> a.reporter_id AND NOT may_take(who, a)) THEN 'not_found'
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

-- Somebody who takes or closes an alert writes that one line and no other, on whatever ground they
-- may take it.
CREATE FUNCTION may_append(who uuid, p jsonb, which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT p ? 'open'
    OR (p ? 'take' AND NOT p->'entries'->0 ? 'level'
        AND p->'entries' @? 'strict $ ? (@.size() == 1 && @[0].kind == "alert_taken")')
    OR (p ? 'close' AND NOT p->'entries'->0 ? 'level'
        AND p->'entries' @? 'strict $ ? (@.size() == 1 && @[0].kind == "decision")')
    OR (case_ground(who, which_case) IS NOT NULL AND case_exists_for(who, which_case))
$$;

CREATE FUNCTION open_case(who uuid, org uuid, p jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE which uuid := (p->>'case')::uuid;
BEGIN
  INSERT INTO case_file (id, organisation_id, reference, opened_at)
    VALUES (which, org, p->'open'->>'reference', clock());
  INSERT INTO case_head (case_id, organisation_id, reference, seq, link)
    VALUES (which, org, p->'open'->>'reference', 0, hashed('daybook/1/genesis', uuid_send(org) || uuid_send(which)));
  PERFORM add_grant(jsonb_build_object('kind', 'assigned', 'staff', s, 'object', which, 'by', who,
                                       'reason', 'opened the case'))
  FROM jsonb_array_elements_text(p->'open'->'assign') s;
END $$;

-- Named readers, conflicts and the level that an entry brings with it.
CREATE FUNCTION add_consequences(who uuid, which_case uuid, e jsonb, at_seq bigint, is_raise boolean)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_grant(jsonb_build_object('kind', 'reader', 'object', e->>'id', 'by', who,
      'staff', nullif(r, 'lead'), 'role', CASE WHEN r = 'lead' THEN 'lead' END,
      'reason', 'named when it was written'))
  FROM jsonb_array_elements_text(e->'readers') r;
  PERFORM add_grant(jsonb_build_object('kind', 'conflict', 'object', e->>'id', 'by', who, 'staff', c,
      'reason', 'named in the form'))
  FROM jsonb_array_elements_text(e->'conflicts') c;
  IF e ? 'level' THEN
    INSERT INTO case_level (entry_id, organisation_id, case_id, level, seq, raised)
    VALUES ((e->>'id')::uuid, current_organisation(), which_case, e->>'level', at_seq, is_raise);
  END IF;
END $$;

-- Whether a level entry raises the level: for those who see it. A High that is hidden from somebody
-- does not swallow a later one that is not.
CREATE FUNCTION is_raise(who uuid, which_case uuid, e jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT level_rank(e->>'level') > level_rank(
    CASE WHEN e ? 'conflicts' THEN level_for(who, which_case) ELSE level_for_all(which_case) END)
$$;

-- An addendum amends an entry of its case that its author may read, and has exactly its readers.
CREATE FUNCTION check_amends(who uuid, which_case uuid, e jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE amended uuid := (e->>'amends')::uuid;
BEGIN
  IF NOT EXISTS (
    SELECT FROM entry x JOIN entry_guard g ON g.entry_id = x.id
    WHERE x.id = amended AND x.case_id = which_case AND x.id IN (SELECT readable(who, which_case))
      AND g.visibility = e->>'visibility'
      AND coalesce((SELECT jsonb_agg(r ORDER BY r) FROM jsonb_array_elements_text(e->'readers') r), '[]')
        = coalesce((SELECT jsonb_agg(coalesce(staff_id::text, role) ORDER BY coalesce(staff_id::text, role))
                    FROM grant_in_force WHERE kind = 'reader' AND object_id = amended), '[]')) THEN
    RAISE EXCEPTION 'an addendum amends what its author may read, with the same readers'
      USING ERRCODE = 'DBK05';
  END IF;
END $$;

-- Appends entries to one case.
--   p: {submission?, version?, case, open?: {reference, assign}, take?: alert, close?: alert,
--       raise?: 'must' | 'if_higher',
--       entries: [{id, kind, visibility, readers?, conflicts?, amends?, level?}],
--       alerts?, messages?}; the arrays hold, in the order of p.entries, what was made of each.
--   Returns {appended: [{id, recordedAt}], reference}, or {refused: code}; the same call again returns
--   what the first one did.
-- recorded_at is this database's clock, read after the case is locked, and never below the entry
-- before it. No argument sets it.
CREATE FUNCTION append(p jsonb, header_commitments bytea[], payload_commitments bytea[],
                       ciphertexts bytea[]) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  org uuid := current_organisation();
  which uuid := (p->>'case')::uuid;
  e jsonb;
  answer jsonb;
  written jsonb := '[]';
  at timestamptz;
  head_seq bigint;
  head_link bytea;
  before timestamptz;
  ref text;
BEGIN
  IF p ? 'submission' THEN
    SELECT CASE WHEN version = (p->>'version')::int THEN result
                ELSE coalesce(result, '{"refused": "superseded"}') END INTO answer
      FROM submission WHERE id = (p->>'submission')::uuid AND staff_id = who FOR UPDATE;
    IF NOT FOUND THEN RAISE EXCEPTION 'no such submission' USING ERRCODE = 'DBK03'; END IF;
    IF answer IS NOT NULL THEN RETURN answer; END IF;
  END IF;
  IF p ? 'open' THEN PERFORM open_case(who, org, p); END IF;
  -- Whoever works the case is asked for first, here and in one step: that is nearly everybody.
  IF NOT EXISTS (SELECT FROM grant_in_force WHERE staff_id = who AND kind = 'assigned'
                 AND object_id = which) AND NOT may_append(who, p, which) THEN
    RETURN settle(p, jsonb_build_object('refused', 'not_found'));
  END IF;
  SELECT seq, link, recorded_at, reference INTO head_seq, head_link, before, ref
    FROM case_head WHERE case_id = which FOR UPDATE;
  IF ref IS NULL THEN RETURN settle(p, jsonb_build_object('refused', 'not_found')); END IF;
  IF p ?| ARRAY['take', 'close', 'raise'] OR p->'entries' @? '$[*].level' THEN
    answer := refusal_of(who, p, which);
    IF answer IS NOT NULL THEN RETURN settle(p, answer); END IF;
  END IF;
  at := greatest(clock(), before);
  FOR i IN 1 .. jsonb_array_length(p->'entries') LOOP
    e := p->'entries'->(i - 1);
    IF e ? 'level' THEN
      CONTINUE WHEN p->>'raise' = 'if_higher' AND NOT is_raise(who, which, e);
    END IF;
    IF e ? 'amends' THEN PERFORM check_amends(who, which, e); END IF;
    head_seq := head_seq + 1;
    head_link := hashed('daybook/1/link', head_link || int8send(head_seq) || timestamptz_send(at)
      || uuid_send((e->>'id')::uuid) || header_commitments[i] || payload_commitments[i]
      || sha256(ciphertexts[i]));
    INSERT INTO entry VALUES ((e->>'id')::uuid, org, which, head_seq, at, header_commitments[i],
                              payload_commitments[i], ciphertexts[i], head_link);
    INSERT INTO entry_guard VALUES ((e->>'id')::uuid, org, e->>'kind', who, e->>'visibility',
                                    (e->>'amends')::uuid, which, head_seq, at);
    IF e ?| ARRAY['readers', 'conflicts', 'level'] THEN
      PERFORM add_consequences(who, which, e, head_seq, p ? 'raise');
    END IF;
    written := written || jsonb_build_object('id', e->>'id', 'recordedAt', at);
  END LOOP;
  UPDATE case_head SET seq = head_seq, link = head_link, recorded_at = at WHERE case_id = which;
  IF p ? 'alerts' THEN
    PERFORM open_alert(value, which) FROM jsonb_array_elements(p->'alerts');
  END IF;
  answer := jsonb_build_object('appended', written, 'reference', ref);
  IF p ? 'messages' THEN
    PERFORM add_messages((SELECT jsonb_agg(jsonb_set(m, '{ids}', m->'ids' || jsonb_build_object(
      'recordedAt', at, 'reference', ref)))
      FROM jsonb_array_elements(p->'messages') m));
  END IF;
  IF p ? 'submission' THEN RETURN settle(p, answer); END IF;
  RETURN answer;
END $$;

-- What stands against taking, closing or changing the level, with the case locked; null: nothing.
CREATE FUNCTION refusal_of(who uuid, p jsonb, which uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE answer jsonb;
BEGIN
  IF p ? 'take' THEN
    answer := take_alert(who, (p->>'take')::uuid, which);
    IF answer IS NOT NULL THEN RETURN answer; END IF;
  END IF;
  IF p ? 'close' THEN
    answer := close_alert(who, (p->>'close')::uuid, which);
    IF answer IS NOT NULL THEN RETURN answer; END IF;
  END IF;
  IF p->>'raise' = 'must' AND NOT is_raise(who, which,
      jsonb_path_query_first(p->'entries', '$[*] ? (exists(@.level))')) THEN
    RETURN jsonb_build_object('refused', 'not_a_raise');
  ELSIF NOT p ? 'raise' AND p->'entries' @? '$[*].level' AND level_for(NULL, which) = 'high'
      AND NOT (holds_role(who, ARRAY['lead', 'deputy']) AND level_for(who, which) = 'high') THEN
    -- What is not written as a raise may bring the level down: from High that is for a lead who
    -- knows of it.
    RETURN jsonb_build_object('refused', 'not_found');
  END IF;
  RETURN NULL;
END $$;

-- Writes the outcome to the submission, in the same transaction. Words that became an entry are
-- wiped; words that were refused are kept for their author for seven days.
CREATE FUNCTION settle(p jsonb, answer jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  IF p ? 'submission' THEN
    UPDATE submission SET result = answer,
      ciphertext = CASE WHEN answer ? 'refused' THEN ciphertext END,
      state = CASE WHEN answer ? 'refused' THEN 'refused' ELSE 'done' END
    WHERE id = (p->>'submission')::uuid;
  END IF;
  RETURN answer;
END $$;
