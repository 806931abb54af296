-- Changes of people: asked, answered by a second person where it takes two, and done.

-- How a change stands, for whoever asked it.
CREATE FUNCTION standing_of_change(c people_change) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN NOT c.two_people OR w.confirmed THEN '{"done": true}'::jsonb
    WHEN w.confirmed IS NULL THEN '{"waits": true}' ELSE '{"refused": "declined"}' END
  FROM (SELECT) one LEFT JOIN people_change_answer w ON w.change_id = c.id
$$;

-- One change at a time: of two that would each take one of the last two leads, the second is refused.
CREATE FUNCTION enter_for_change() RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  PERFORM enter();
  PERFORM FROM organisation WHERE id = current_organisation() FOR NO KEY UPDATE;
  RETURN enter();
END $$;

-- Asks for a change: {done: true}, {waits: true} or {refused: code}. The same id again answers how
-- that change stands.
CREATE FUNCTION ask_change(change_id uuid, p jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter_for_change();
  c people_change;
  before people_change;
  refused text;
BEGIN
  c := (change_id, current_organisation(), p->>'kind', detail_of_change(p), who, clock(), false);
  SELECT * INTO before FROM people_change a WHERE a.id = change_id;
  IF before.id IS NOT NULL THEN
    RETURN CASE WHEN (before.asked_by, before.kind, before.detail) = (who, c.kind, c.detail)
      THEN standing_of_change(before) ELSE '{"refused": "already_asked"}' END;
  END IF;
  refused := coalesce(refusal_of_change(c), CASE WHEN EXISTS (
    SELECT FROM waiting_changes() w WHERE w.kind = c.kind AND w.detail = c.detail) THEN 'already_asked' END);
  IF refused IS NOT NULL THEN RETURN jsonb_build_object('refused', refused); END IF;
  c.two_people := takes_two(c);
  INSERT INTO people_change SELECT c.*;
  IF c.two_people THEN PERFORM tell_seconds(c); ELSE PERFORM do_change(c); END IF;
  RETURN standing_of_change(c);
END $$;

CREATE FUNCTION waiting_changes() RETURNS SETOF people_change LANGUAGE sql STABLE AS $$
  SELECT c.* FROM people_change c WHERE c.two_people AND c.organisation_id = current_organisation()
    AND NOT EXISTS (SELECT FROM people_change_answer w WHERE w.change_id = c.id)
$$;

-- The second person answers. Whether they may, and whether it still can be, is decided now.
CREATE FUNCTION answer_change(which uuid, confirmed boolean) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter_for_change();
  c people_change;
  refused text;
BEGIN
  SELECT * INTO c FROM people_change a WHERE a.id = which AND a.two_people;
  refused := CASE
    WHEN c.id IS NULL THEN 'not_your_change'
    WHEN who = c.asked_by THEN 'needs_another_person'
    WHEN NOT is_second(who, c) THEN 'not_your_change'
    WHEN NOT EXISTS (SELECT FROM waiting_changes() w WHERE w.id = which) THEN 'already_answered'
    WHEN confirmed THEN refusal_of_change(c) END;
  IF refused IS NOT NULL THEN RETURN jsonb_build_object('refused', refused); END IF;
  INSERT INTO people_change_answer VALUES (which, c.organisation_id, who, clock(), confirmed);
  IF confirmed THEN PERFORM do_change(c); END IF;
  PERFORM tell_of_answer(c);
  RETURN '{"done": true}';
END $$;

CREATE TYPE seen_change AS (id uuid, kind text, detail jsonb, asked_by uuid, asked_at timestamptz,
  answered_by uuid, confirmed boolean);

-- What waits for the actor as the second person, longest first.
CREATE FUNCTION list_changes() RETURNS SETOF seen_change
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  RETURN QUERY SELECT c.id, c.kind, c.detail, c.asked_by, c.asked_at, NULL::uuid, NULL::boolean
    FROM waiting_changes() c WHERE is_second(who, c) ORDER BY c.asked_at;
END $$;

-- One change that took two people, for who asked, who answered and who may answer.
CREATE FUNCTION find_change(which uuid) RETURNS SETOF seen_change
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  RETURN QUERY SELECT c.id, c.kind, c.detail, c.asked_by, c.asked_at, w.answered_by, w.confirmed
    FROM people_change c LEFT JOIN people_change_answer w ON w.change_id = c.id
    WHERE c.id = which AND c.two_people AND (c.asked_by = who OR w.answered_by = who OR is_second(who, c));
END $$;

-- Does it. Who asked is who granted; the second person stands in the answer.
CREATE FUNCTION do_change(c people_change) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  d jsonb := c.detail;
  whom uuid := (d->>'staff')::uuid;
  given jsonb := jsonb_build_object('kind', c.kind, 'staff', whom, 'by', c.asked_by,
    'reason', 'change ' || c.id);
BEGIN
  IF c.kind = 'join' THEN
    INSERT INTO staff VALUES (whom, c.organisation_id, btrim(d->>'name'), btrim(d->>'jobTitle'), d->>'phone');
  ELSIF c.kind = 'team' THEN
    INSERT INTO team VALUES ((d->>'team')::uuid, c.organisation_id, btrim(d->>'name'));
  ELSIF c.kind = 'link' THEN
    INSERT INTO identity VALUES (gen_random_uuid(), c.organisation_id, whom, d->>'surface',
      d->>'workspace', d->>'account');
  ELSIF c.kind = 'unlink' THEN
    UPDATE identity SET ended_at = clock()
      WHERE staff_id = whom AND surface = d->>'surface' AND ended_at IS NULL;
  ELSIF c.kind = 'role' THEN
    PERFORM add_grant(given || jsonb_build_object('object', d->>'team', 'role', d->>'role'));
    PERFORM tell_of_role(whom, d->>'role');
  ELSIF c.kind = 'move' THEN
    PERFORM add_grant(given || jsonb_build_object('kind', 'member', 'object', d->>'team'));
    PERFORM end_lasting(c, 'member', d->>'from', NULL) WHERE d ? 'from';
  ELSIF c.kind = 'cover' THEN
    PERFORM add_grant(given || jsonb_build_object('object', d->>'covers', 'from', d->>'from',
      'until', d->>'until'));
  ELSIF c.kind = 'end_role' THEN
    PERFORM end_lasting(c, 'role', d->>'team', d->>'role');
  ELSIF c.kind = 'end_cover' THEN
    PERFORM end_lasting(c, 'cover', d->>'covers', NULL);
  ELSE
    PERFORM let_go(c, whom);
  END IF;
END $$;

CREATE FUNCTION end_lasting(c people_change, of_kind text, of_what text, in_role text) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO access_grant_end (grant_id, at, ended_by, reason)
    SELECT g.id, clock(), c.asked_by, 'change ' || c.id
    FROM lasting_grants((c.detail->>'staff')::uuid) g
    WHERE g.kind = of_kind AND g.staff_id = (c.detail->>'staff')::uuid
      AND g.object_id IS NOT DISTINCT FROM of_what::uuid AND g.role IS NOT DISTINCT FROM in_role
$$;

-- Somebody leaves: they hold nothing, nobody stands in for them, and no account is theirs. What takes
-- away from them stays. The leads hear of the open cases that nobody works now, each without
-- those that are about them. An alert that they
-- took and nobody decided is open again and due: it can not be forgotten with them.
CREATE FUNCTION let_go(c people_change, whom uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  was_theirs uuid;
  worked uuid[] := ARRAY(SELECT DISTINCT g.case_id FROM grant_in_force g
    WHERE g.kind = 'assigned' AND g.staff_id = whom);
BEGIN
  INSERT INTO access_grant_end (grant_id, at, ended_by, reason)
    SELECT g.id, clock(), c.asked_by, 'change ' || c.id FROM lasting_grants(whom) g
    -- A restriction stays one when somebody on its list has left.
    WHERE g.kind NOT IN ('conflict', 'listed');
  UPDATE identity SET ended_at = clock() WHERE staff_id = whom AND ended_at IS NULL;
  UPDATE staff SET left_at = clock() WHERE id = whom;
  FOR was_theirs IN UPDATE alert SET state = 'open', held = NULL, passed_to = NULL, taken_by = NULL,
      taken_at = NULL, next_due_at = clock(), moves = moves + 1
      WHERE taken_by = whom AND state = 'taken' RETURNING id LOOP
    PERFORM refresh_alert_messages(was_theirs);
  END LOOP;
  PERFORM tell_of_left_behind(whom, worked);
END $$;

CREATE FUNCTION tell_all(whom uuid[], template text, ids jsonb) RETURNS void LANGUAGE sql AS $$
  SELECT add_messages(coalesce(jsonb_agg(jsonb_build_object('lane', 1, 'staff', w,
    'template', template, 'ids', ids)), '[]')) FROM unnest(whom) w
$$;

CREATE FUNCTION tell_of_left_behind(whom uuid, worked uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT tell_all(ARRAY[l], 'left_behind',
    jsonb_build_object('colleague', whom, 'references', jsonb_agg(f.reference ORDER BY f.reference)))
  FROM unnest(holders_of('{lead,deputy}')) l CROSS JOIN case_file f
  WHERE NOT is_granted('conflict', f.id, l) AND f.id = ANY (worked) AND NOT is_closed(f.id) AND NOT EXISTS (
    SELECT FROM grant_in_force g JOIN staff p ON p.id = g.staff_id
    WHERE g.kind = 'assigned' AND g.case_id = f.id AND p.left_at IS NULL)
  GROUP BY l
$$;

-- A role that gives reading is known to every lead; a lead who looks after Daybook as well, to the
-- trustee.
CREATE FUNCTION tell_of_role(whom uuid, what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF what <> ALL (reading_roles()) THEN RETURN; END IF;
  PERFORM tell_all(array_remove(holders_of('{lead,deputy}'), whom), 'role_given',
    jsonb_build_object('colleague', whom, 'code', what));
  IF what IN ('lead', 'administrator') AND holds_in_person(whom, '{lead}')
    AND holds_in_person(whom, '{administrator}') THEN
    PERFORM tell_all(array_remove(holders_of('{trustee}'), whom), 'lead_administers',
      jsonb_build_object('colleague', whom));
  END IF;
END $$;

CREATE FUNCTION tell_seconds(c people_change) RETURNS void LANGUAGE sql AS $$
  SELECT tell_all(ARRAY(SELECT p.id FROM staff p
      WHERE p.organisation_id = c.organisation_id AND p.left_at IS NULL AND is_second(p.id, c)),
    'change_waits', jsonb_build_object('change', c.id))
$$;

-- Who asked hears of it, and every message that asked says how it stands.
CREATE FUNCTION tell_of_answer(c people_change) RETURNS void LANGUAGE sql AS $$
  SELECT tell_all(ARRAY[c.asked_by], 'change_answered', jsonb_build_object('change', c.id));
  SELECT add_messages(coalesce(jsonb_agg(jsonb_build_object('lane', 1, 'staff', o.to_staff,
    'surface', o.to_surface, 'template', o.template, 'ids', o.ids, 'refreshes', o.id)), '[]'))
  FROM outbox o WHERE o.template = 'change_waits' AND o.ids->>'change' = c.id::text
    AND o.organisation_id = c.organisation_id AND o.refreshes IS NULL AND o.state <> 'dropped'
$$;
