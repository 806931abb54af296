-- Whom the author of an entry picked in its form is conflicted at once; somebody is asked whether that
-- is so. What is asked names the case and the colleague, and tells no word of the entry.

-- A question about one of those whom an entry names.
CREATE FUNCTION put_question(which_case uuid, which_entry uuid, whom uuid, who uuid) RETURNS two_step
LANGUAGE sql AS $$
  INSERT INTO two_step VALUES (gen_random_uuid(), current_organisation(), 'conflict', which_case, which_entry,
    who, which_entry, clock(), jsonb_build_object('staff', whom)) RETURNING *
$$;

-- The same, and whoever is asked hears of it.
CREATE FUNCTION ask_of_conflict(which_case uuid, which_entry uuid, whom uuid, who uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE t two_step := put_question(which_case, which_entry, whom, who);
BEGIN
  PERFORM tell_all(ARRAY(SELECT j.id FROM may_judge_first(t) j), 'step_waits', jsonb_build_object('step', t.id));
END $$;

-- The standing of somebody as it looks to them: no conflict in the case that came after the question
-- has taken it from them.
CREATE FUNCTION standing_as_asked(who uuid, t two_step) RETURNS standing LANGUAGE plpgsql STABLE AS $$
DECLARE
  s standing := standing_of(who, t.case_id);
  hidden uuid[] := hidden_before(who, t);
BEGIN
  IF NOT s.about AND t.about <> ALL (hidden) THEN
    s.hidden := hidden;
    s.judges := true;
  END IF;
  RETURN s;
END $$;

-- How near somebody is to deciding it: 1 reads the entry, 2 does not, 3 wrote it; null may not decide.
CREATE FUNCTION place_to_judge(who uuid, t two_step, s standing) RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF refusal_to_judge_conflict(who, s, t.case_id, jsonb_build_object('act', 'declare_conflict',
      'on', t.about, 'staff', t.detail->'staff')) IS NOT NULL THEN RETURN NULL; END IF;
  RETURN CASE WHEN who = t.asked_by THEN 3
    WHEN reads(s, t.about, (SELECT visibility FROM entry_guard WHERE entry_id = t.about)) THEN 1 ELSE 2 END;
END $$;

-- What was hidden from somebody when the question was asked, by a conflict that still holds; what comes
-- with an entry that stands on two cases is hidden a moment later.
CREATE FUNCTION hidden_before(who uuid, t two_step) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT with_amendments(ARRAY(SELECT g.object_id FROM grant_in_force g
    WHERE g.kind = 'conflict' AND g.case_id = t.case_id AND g.staff_id = who
      AND (g.from_at <= t.asked_at OR g.reason = 'in conflict with the other case')))
$$;

-- Those who are nearest: a lead who reads it before one who does not, and the author last. Nobody hears
-- of a hidden entry by this who need not.
CREATE FUNCTION may_judge_first(t two_step) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
  WITH placed AS MATERIALIZED (
    SELECT h AS id, place_to_judge(h, t, standing_of(h, t.case_id)) AS place
    FROM unnest(holders_of('{lead,deputy,trustee}')) h)
  SELECT placed.id FROM placed WHERE place = (SELECT min(place) FROM placed)
$$;

-- Whether only those read an entry whom a grant names: then nobody else is looked at.
CREATE FUNCTION is_narrow(which_case uuid, which_entry uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM grant_in_force g WHERE g.case_id = which_case AND g.kind = 'listed'
      AND g.object_id IN (which_case, which_entry))
    OR ((SELECT visibility FROM entry_guard WHERE entry_id = which_entry) <> 'open'
      AND NOT is_for_an_office(which_case))
$$;

-- Whether somebody sees the question: of those who decide in their office nobody is nearer. It stays with
-- whom a conflict has taken the answer from: that it was gone would tell them. Answering, they hear that
-- it still waits.
CREATE FUNCTION sees_question(who uuid, t two_step) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  whom uuid := (t.detail->>'staff')::uuid;
  is_lead boolean := holds_in_person(who, '{lead,deputy}');
  office text[] := CASE WHEN is_lead AND NOT is_for_trustees(whom, t.case_id) THEN '{lead,deputy}' ELSE '{trustee}' END;
  place int := CASE WHEN is_lead OR holds_in_person(who, '{trustee}') THEN
    place_to_judge(who, t, standing_as_asked(who, t)) END;
  is_among_named boolean;
  h uuid;
BEGIN
  IF place IS NULL OR place = 1 THEN RETURN place IS NOT NULL; END IF;
  is_among_named := place = 2 AND is_narrow(t.case_id, t.about);
  -- The first who is nearer is enough, and a lead is before a deputy.
  FOR h IN SELECT n FROM unnest(named_in(t.case_id)) n WHERE is_among_named AND holds_in_person(n, office)
    UNION ALL SELECT n FROM holding(office[1]) n WHERE NOT is_among_named
    UNION ALL SELECT n FROM holding(office[2]) n WHERE NOT is_among_named LOOP
    IF h <> who AND place_to_judge(h, t, standing_of(h, t.case_id)) < place THEN RETURN false; END IF;
  END LOOP;
  RETURN true;
END $$;

-- Whoever was told of a question that went to another case has it in the message that they have: that
-- one is drawn again. The others who are asked now hear of it.
CREATE FUNCTION tell_where_it_stands(was two_step, t two_step) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  asks jsonb := jsonb_build_object('step', t.id);
  told outbox[] := ARRAY(SELECT o FROM outbox o WHERE o.state = 'sent' AND o.id IN (
    SELECT coalesce(m.refreshes, m.id) FROM outbox m
    WHERE m.template = 'step_waits' AND m.ids->>'step' = was.id::text));
BEGIN
  PERFORM add_messages(coalesce(jsonb_agg(jsonb_build_object('lane', 1, 'staff', o.to_staff,
    'surface', o.to_surface, 'template', o.template, 'ids', asks, 'refreshes', o.id)), '[]'))
    FROM unnest(told) o;
  PERFORM tell_all(ARRAY(SELECT j.id FROM may_judge_first(t) j
    WHERE NOT EXISTS (SELECT FROM unnest(told) o WHERE o.to_staff = j.id)), 'step_waits', asks);
END $$;

-- What was asked of an entry that is moved is asked of it where it stands now. Whoever moved it has
-- decided nothing of that.
CREATE FUNCTION ask_where_it_stands(moving two_step, moved_to uuid, who uuid, written_in uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE q two_step;
BEGIN
  FOR q IN SELECT t.* FROM two_step t WHERE t.kind = 'conflict' AND t.about = moving.about
      AND NOT EXISTS (SELECT FROM two_step_answer w WHERE w.step_id = t.id) LOOP
    INSERT INTO two_step_answer VALUES (q.id, q.organisation_id, who, written_in, clock(), NULL);
    IF is_granted('conflict', moved_to, (q.detail->>'staff')::uuid) THEN
      PERFORM tell_where_it_stands(q, put_question((moving.detail->>'rightCase')::uuid, moved_to,
        (q.detail->>'staff')::uuid, q.asked_by));
    END IF;
  END LOOP;
END $$;

-- Lifted, it is lifted also from what was written about the entry, which took it over; not where another
-- entry of the case names them, was moved there with their conflict, or had one declared on it. What
-- declares or lifts one stays hidden from them.
CREATE FUNCTION lift_with(which_case uuid, on_what uuid, whom uuid, who uuid, written_in uuid) RETURNS void
LANGUAGE sql AS $$
  INSERT INTO access_grant_end (grant_id, at, ended_by, reason)
    SELECT c.id, clock(), who, 'entry ' || written_in
    FROM grant_in_force c JOIN entry_guard g ON g.entry_id = c.object_id
    WHERE c.kind = 'conflict' AND c.case_id = which_case AND c.staff_id = whom AND c.reason = 'named in the form'
      AND g.kind NOT IN ('conflict_declared', 'conflict_lifted')
      AND EXISTS (SELECT FROM two_step t WHERE t.kind = 'conflict' AND t.about = on_what
                  AND t.detail->>'staff' = whom::text)
      AND NOT EXISTS (SELECT FROM two_step t WHERE t.kind = 'conflict' AND t.case_id = which_case
                      AND t.about <> on_what AND t.detail->>'staff' = whom::text
                      AND is_granted('conflict', t.about, whom))
      AND NOT EXISTS (SELECT FROM grant_in_force o JOIN entry_guard e ON e.entry_id = o.object_id
                      WHERE o.kind = 'conflict' AND o.case_id = which_case AND o.staff_id = whom
                        AND root_of(o.object_id) <> on_what AND e.kind NOT IN ('conflict_declared', 'conflict_lifted')
                        AND (e.kind = 'moved' OR o.reason LIKE 'entry %'))
$$;

-- What is kept on two cases stays hidden, on each, from whoever is in conflict with the other: its author
-- can not know of that.
CREATE FUNCTION keep_from_conflicted(who uuid, copies jsonb, on_case uuid, other uuid) RETURNS void
LANGUAGE sql AS $$
  SELECT add_grant(jsonb_build_object('kind', 'conflict', 'case', on_case, 'object', e->>'id', 'by', who,
    'staff', c.staff_id, 'reason', 'in conflict with the other case'))
  FROM jsonb_array_elements(copies) e CROSS JOIN (SELECT DISTINCT g.staff_id FROM grant_in_force g
    WHERE g.kind = 'conflict' AND g.case_id = other AND g.object_id = other) c
  WHERE EXISTS (SELECT FROM entry_guard g WHERE g.entry_id = (e->>'id')::uuid)
$$;
