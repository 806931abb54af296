-- What an append does besides writing: who works a case, who may read, how it stands, what waits for
-- a second person. `act` is checked with the case locked, before its entries are written, and done
-- after. The shapes are those of src/domain/acts.ts.

-- Why an act is refused, or null. Everything about a case that the actor may not know of is
-- `not_found`; what judges is for nobody with a conflict in the case, and to them it looks as if the
-- second person has not answered yet.
CREATE FUNCTION refusal_of_act(who uuid, s standing, which_case uuid, a jsonb) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  whom uuid := (a->>'staff')::uuid;
  what text := a->>'act';
  refused text;
BEGIN
  -- Who answers as the second person, or decides about a conflict of a lead's, may not know the case
  -- otherwise.
  IF what IN ('answer_lowering', 'answer_wrong_case', 'review_override', 'declare_conflict',
              'lift_conflict') THEN
    IF what = 'declare_conflict' AND NOT is_colleague(whom) THEN RETURN 'no_such_colleague'; END IF;
    refused := CASE WHEN what IN ('declare_conflict', 'lift_conflict')
      THEN refusal_to_judge_conflict(who, s, which_case, a)
      ELSE refusal_to_answer(who, s, which_case, a) END;
    RETURN CASE WHEN refused IS NOT NULL AND NOT exists_for(s, which_case) THEN 'not_found'
                ELSE refused END;
  END IF;
  IF what <> 'override' AND NOT exists_for(s, which_case) THEN RETURN 'not_found'; END IF;
  IF whom IS NOT NULL AND what NOT IN ('unassign', 'end_reader', 'lift_conflict', 'end_task')
    AND NOT is_colleague(whom) THEN RETURN 'no_such_colleague'; END IF;
  RETURN CASE
    WHEN what IN ('assign', 'unassign') THEN refusal_to_assign(who, s, which_case, what, whom)
    WHEN what = 'override' THEN refusal_to_override(who, s, which_case)
    WHEN what IN ('restrict', 'end_restriction') THEN refusal_to_restrict(who, s, which_case, a)
    WHEN what IN ('name_reader', 'end_reader') THEN refusal_to_name(who, s, which_case, a)
    WHEN what IN ('ask_lowering', 'ask_wrong_case') THEN refusal_to_ask(who, s, which_case, a)
    WHEN what IN ('close_case', 'reopen_case', 'join_case', 'link_case')
      THEN refusal_to_move(who, s, which_case, a)
    WHEN what IN ('give_task', 'end_task') THEN refusal_to_give_task(s, which_case, what, whom)
    ELSE 'not_found' END;
END $$;

-- What judges is refused to a lead with a conflict in the case in words that do not tell them so.
CREATE FUNCTION refusal_to_judge(s standing) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN may_restrict(s) THEN NULL
    WHEN s.leads AND NOT s.about THEN 'waits' ELSE 'not_yours_to_do' END
$$;

CREATE FUNCTION refusal_to_assign(who uuid, s standing, which_case uuid, what text, whom uuid)
RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN NOT assigns(s) THEN 'not_yours_to_do'
    -- A supervisor assigns within the teams they supervise; a lead anybody.
    WHEN what = 'assign' AND NOT s.leads AND NOT EXISTS (
      SELECT FROM grant_in_force r JOIN grant_in_force m ON m.object_id = r.object_id AND m.kind = 'member'
      WHERE r.staff_id = ANY (stands_for(who)) AND r.kind = 'role' AND r.role = 'supervisor'
        AND m.staff_id = whom) THEN 'not_in_your_team'
    WHEN what = 'assign' AND is_granted('assigned', which_case, whom) THEN 'already_so'
    WHEN what = 'unassign' AND NOT is_granted('assigned', which_case, whom) THEN 'already_so' END
$$;

-- For three hours; before they end it can be renewed while an alert is open.
CREATE FUNCTION refusal_to_override(who uuid, s standing, which_case uuid) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN NOT may_override(who, s) THEN 'not_found'
    WHEN is_granted('override', which_case, who) AND NOT EXISTS (
      SELECT FROM alert a WHERE a.case_id = which_case AND a.state <> 'closed'
        AND knows_alert(who, s, a)) THEN 'already_so' END
$$;

-- The list has at least two people, one of them a lead; who ends it is a lead on it, or has used an
-- override. Level, safe contact and safety line are for everybody who works the case: they are never
-- restricted by themselves.
CREATE FUNCTION refusal_to_restrict(who uuid, s standing, which_case uuid, a jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  on_what uuid := (a->>'on')::uuid;
  g entry_guard := guard_of(which_case, on_what);
  listed uuid[] := ARRAY(SELECT DISTINCT x::uuid FROM jsonb_array_elements_text(a->'listed') x);
  there boolean := EXISTS (SELECT FROM grant_in_force WHERE kind = 'listed' AND object_id = on_what);
BEGIN
  IF NOT may_restrict(s) THEN RETURN refusal_to_judge(s); END IF;
  IF on_what <> which_case AND (g.entry_id IS NULL OR NOT reads(s, on_what, g.visibility)) THEN
    RETURN 'not_found';
  END IF;
  IF a->>'act' = 'end_restriction' THEN
    RETURN CASE WHEN NOT there THEN 'already_so'
      WHEN NOT (is_granted('listed', on_what, who) OR s.overrides) THEN 'not_yours_to_do' END;
  END IF;
  IF there THEN RETURN 'already_so'; END IF;
  IF on_what <> which_case AND (g.visibility <> 'open'
      OR g.kind IN ('level_change', 'safe_contact', 'safety_line')) THEN
    RETURN 'cannot_be_restricted';
  END IF;
  IF EXISTS (SELECT FROM unnest(listed) x WHERE NOT is_colleague(x)) THEN RETURN 'no_such_colleague'; END IF;
  RETURN CASE WHEN cardinality(listed) < 2 OR NOT EXISTS (
    SELECT FROM unnest(listed) x WHERE holds_in_person(x, '{lead,deputy}')) THEN 'list_too_short' END;
END $$;

-- At least two readers remain. Naming on an addendum names on what it amends.
CREATE FUNCTION refusal_to_name(who uuid, s standing, which_case uuid, a jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  which_entry uuid := root_of((a->>'entry')::uuid);
  whom uuid := (a->>'staff')::uuid;
  g entry_guard := guard_of(which_case, which_entry);
BEGIN
  IF g.entry_id IS NULL OR NOT reads(s, which_entry, g.visibility) THEN RETURN 'not_found'; END IF;
  IF NOT names_readers(who, s, which_entry, g.visibility) THEN RETURN 'not_yours_to_do'; END IF;
  IF a->>'act' = 'name_reader' THEN
    -- Somebody conflicted on it can be named, and reads nothing: a refusal would tell who that is.
    RETURN CASE WHEN is_granted('reader', which_entry, whom) THEN 'already_so' END;
  END IF;
  RETURN CASE WHEN NOT is_granted('reader', which_entry, whom) THEN 'already_so'
    WHEN (SELECT count(*) FROM grant_in_force WHERE kind = 'reader' AND object_id = which_entry) < 3
      THEN 'too_few_readers' END;
END $$;

-- A conflict is declared, confirmed or lifted by a lead outside it, never by the person concerned; where
-- none is outside it, by the trustee; on a trustee by another one, else by a lead. Whom the
-- author of an entry picked in its form is conflicted at once; declaring it then confirms it. A lead in
-- conflict with something else in the case hears that it waits, and not why.
CREATE FUNCTION refusal_to_judge_conflict(who uuid, s standing, which_case uuid, a jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  on_what uuid := (a->>'on')::uuid;
  whom uuid := (a->>'staff')::uuid;
  there boolean := is_granted('conflict', on_what, whom);
BEGIN
  IF who = whom OR s.about OR NOT (CASE
      WHEN is_for_trustees(whom, which_case) THEN holds_in_person(who, '{trustee}')
      ELSE s.leads OR (holds_role(who, '{trustee}') AND NOT has_second_lead(whom, which_case)) END) THEN
    RETURN 'not_yours_to_do';
  END IF;
  -- What declares one has a conflict of its own, which stays when it is lifted.
  IF on_what <> which_case AND coalesce((guard_of(which_case, on_what)).kind
      IN ('conflict_declared', 'conflict_lifted'), true) THEN
    RETURN 'not_found';
  END IF;
  RETURN CASE WHEN a->>'act' = 'lift_conflict' AND NOT there THEN 'already_so'
    WHEN a->>'act' = 'declare_conflict' AND EXISTS (
      SELECT FROM grant_in_force g WHERE g.kind = 'conflict' AND g.object_id = on_what
        AND g.staff_id = whom AND g.reason <> 'named in the form') THEN 'already_so'
    WHEN NOT s.judges THEN 'waits' END;
END $$;

CREATE FUNCTION refusal_to_ask(who uuid, s standing, which_case uuid, a jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  which_entry uuid := (a->>'entry')::uuid;
  g entry_guard := guard_of(which_case, which_entry);
  other uuid := (a->>'rightCase')::uuid;
BEGIN
  IF a->>'act' = 'ask_lowering' THEN
    IF NOT moves(s) THEN RETURN 'not_yours_to_do'; END IF;
    IF level_rank(a->>'to') >= level_rank(level_for(who, which_case)) THEN RETURN 'not_a_lowering'; END IF;
  ELSE
    IF g.entry_id IS NULL OR NOT reads(s, which_entry, g.visibility) OR other = which_case
      OR NOT exists_for(standing_of(who, other), other) THEN RETURN 'not_found'; END IF;
    IF NOT writes(s) AND g.visibility = 'open' THEN RETURN 'not_yours_to_do'; END IF;
    -- Whom an alert reached could not find what raised it.
    IF EXISTS (SELECT FROM alert WHERE entry_id = which_entry AND state <> 'closed') THEN
      RETURN 'alert_open';
    END IF;
  END IF;
  RETURN CASE WHEN EXISTS (
    SELECT FROM two_step t WHERE t.case_id = which_case AND 'ask_' || t.kind = a->>'act'
      AND t.about = coalesce(which_entry, which_case)
      AND NOT EXISTS (SELECT FROM two_step_answer w WHERE w.step_id = t.id)) THEN 'already_asked' END;
END $$;

-- The act that answers a step of some kind.
CREATE FUNCTION answer_of(kind text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE kind WHEN 'override_review' THEN 'review_override' ELSE 'answer_' || kind END
$$;

-- Nobody is both people. Who is conflicted, or can not read all that it rests on, is answered as if
-- somebody else still had to answer.
CREATE FUNCTION refusal_to_answer(who uuid, s standing, which_case uuid, a jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  t two_step;
  g entry_guard;
BEGIN
  SELECT * INTO t FROM two_step WHERE id = (a->>'step')::uuid AND case_id = which_case;
  IF t.id IS NULL OR a->>'act' <> answer_of(t.kind) THEN RETURN 'not_found'; END IF;
  IF EXISTS (SELECT FROM two_step_answer WHERE step_id = t.id) THEN RETURN 'already_answered'; END IF;
  IF who = t.asked_by THEN RETURN 'needs_another_person'; END IF;
  IF NOT s.judges THEN RETURN 'waits'; END IF;
  IF t.kind = 'lowering' THEN
    RETURN CASE WHEN NOT may_confirm(who, s, t.asked_by, which_case) THEN 'not_yours_to_do'
      WHEN s.leads AND NOT reads_all_since_high(s, which_case) THEN 'waits'
      WHEN s.leads AND (a->>'confirmed')::boolean AND NOT was_given_all_since_high(who, s, which_case)
        THEN 'read_first'
      WHEN (a->>'confirmed')::boolean AND EXISTS (
        SELECT FROM alert n WHERE n.case_id = which_case AND n.kind = 'high' AND n.opened_at > t.asked_at)
        THEN 'asked_before' END;
  END IF;
  IF t.kind = 'override_review' THEN
    RETURN CASE WHEN NOT may_review(who, s, t.asked_by, which_case) THEN 'not_yours_to_do' END;
  END IF;
  g := guard_of(which_case, t.about);
  RETURN CASE WHEN NOT s.leads THEN 'not_yours_to_do'
    WHEN EXISTS (SELECT FROM alert WHERE entry_id = g.entry_id AND state <> 'closed') THEN 'alert_open'
    WHEN NOT reads(s, g.entry_id, g.visibility) THEN 'waits' END;
END $$;

-- What stands on a case since its level last became High.
CREATE FUNCTION since_high(which_case uuid) RETURNS SETOF entry_guard LANGUAGE sql STABLE AS $$
  SELECT g.* FROM entry_guard g WHERE g.case_id = which_case
    AND g.entry_id <> ALL (with_amendments(ARRAY(
      SELECT m.entry_id FROM moved_entry m WHERE m.case_id = which_case)))
    AND g.seq >= coalesce((SELECT max(l.seq) FROM case_level l
                           WHERE l.case_id = which_case AND l.level = 'high'), 0)
$$;

-- Whether a lead reads all of it: what is hidden from them would be left out of what they confirm.
CREATE FUNCTION reads_all_since_high(s standing, which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT FROM since_high(which_case) g WHERE NOT reads(s, g.entry_id, g.visibility))
$$;

-- Whether all of it that they read has been before their eyes.
CREATE FUNCTION was_given_all_since_high(who uuid, s standing, which_case uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN NOT EXISTS (
    SELECT FROM since_high(which_case) g WHERE reads(s, g.entry_id, g.visibility)
      AND g.entry_id NOT IN (SELECT k.id FROM known_to(who, which_case, clock()) k));
END $$;

CREATE FUNCTION is_closed(which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT state = 'closed' FROM case_state
    WHERE case_id = which_case AND state IN ('closed', 'reopened') ORDER BY seq DESC LIMIT 1), false)
$$;

-- A case is not closed over an open alert or a level of High. Duplicates are joined by a lead.
CREATE FUNCTION refusal_to_move(who uuid, s standing, which_case uuid, a jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE other uuid := (a->>'other')::uuid;
BEGIN
  IF NOT moves(s) OR (a->>'act' = 'join_case' AND NOT s.leads) THEN RETURN 'not_yours_to_do'; END IF;
  IF a->>'act' IN ('join_case', 'link_case') THEN
    IF other = which_case THEN RETURN 'same_case'; END IF;
    IF NOT exists_for(standing_of(who, other), other) THEN RETURN 'not_found'; END IF;
    -- A level is changed by a person, with a reason, and not by a join.
    IF a->>'act' = 'join_case'
      AND level_rank(level_for(who, which_case)) > level_rank(level_for(who, other)) THEN
      RETURN 'raise_first';
    END IF;
    RETURN CASE WHEN EXISTS (
      SELECT FROM case_state WHERE case_id = which_case AND other_case = other
      AND state = CASE a->>'act' WHEN 'join_case' THEN 'joined' ELSE 'linked' END) THEN 'already_so' END;
  END IF;
  IF a->>'act' = 'reopen_case' THEN
    RETURN CASE WHEN NOT is_closed(which_case) THEN 'already_so' END;
  END IF;
  RETURN CASE WHEN is_closed(which_case) THEN 'already_so'
    WHEN level_for(who, which_case) = 'high' THEN 'still_high'
    -- Of an alert that is hidden from them they hear nothing here either.
    WHEN EXISTS (SELECT FROM alert l WHERE l.case_id = which_case AND l.state <> 'closed'
                 AND knows_alert(who, s, l)) THEN 'alert_open' END;
END $$;

CREATE FUNCTION refusal_to_give_task(s standing, which_case uuid, what text, whom uuid) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN NOT may_restrict(s) THEN refusal_to_judge(s)
    WHEN what = 'give_task' AND NOT holds_in_person(whom, '{records_officer}') THEN 'no_records_officer'
    WHEN (what = 'give_task') = is_granted('task', which_case, whom) THEN 'already_so' END
$$;

-- Does it. `written_in` is the entry that says it in words; `at_seq` its place.
CREATE FUNCTION do_act(who uuid, which_case uuid, a jsonb, written_in uuid, at_seq bigint) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  whom uuid := (a->>'staff')::uuid;
  what text := a->>'act';
  on_what uuid := coalesce((a->>'on')::uuid, (a->>'entry')::uuid, which_case);
  given jsonb := jsonb_build_object('case', which_case, 'object', on_what, 'staff', whom, 'by', who,
    'reason', 'entry ' || written_in);
BEGIN
  IF what IN ('name_reader', 'end_reader') THEN
    on_what := root_of(on_what);
    given := given || jsonb_build_object('object', on_what);
  END IF;
  IF what IN ('assign', 'give_task', 'name_reader', 'declare_conflict') THEN
    PERFORM add_grant(given || jsonb_build_object('until', a->>'until', 'kind', CASE what
      WHEN 'assign' THEN 'assigned' WHEN 'give_task' THEN 'task'
      WHEN 'name_reader' THEN 'reader' ELSE 'conflict' END));
  ELSIF what IN ('unassign', 'end_task', 'end_reader', 'lift_conflict', 'end_restriction') THEN
    PERFORM end_grants(CASE what WHEN 'unassign' THEN 'assigned' WHEN 'end_task' THEN 'task'
      WHEN 'end_reader' THEN 'reader' WHEN 'lift_conflict' THEN 'conflict' ELSE 'listed' END,
      on_what, whom, who, 'entry ' || written_in);
    IF what = 'lift_conflict' THEN PERFORM lift_with(which_case, on_what, whom, who, written_in); END IF;
  ELSIF what = 'restrict' THEN
    PERFORM add_grant(given || jsonb_build_object('kind', 'listed', 'staff', x))
      FROM (SELECT DISTINCT x FROM jsonb_array_elements_text(a->'listed') x) l;
  ELSIF what = 'override' THEN
    PERFORM add_grant(given || jsonb_build_object('kind', 'override', 'staff', who,
      'until', clock() + interval '3 hours'));
    PERFORM ask_second('override_review', which_case, who, which_case, written_in, '{}');
    PERFORM tell_of_override(who, which_case);
  ELSIF what = 'ask_lowering' THEN
    PERFORM ask_second('lowering', which_case, who, which_case, written_in, jsonb_build_object('to', a->>'to'));
  ELSIF what = 'ask_wrong_case' THEN
    PERFORM ask_second('wrong_case', which_case, who, on_what, written_in,
      jsonb_build_object('rightCase', a->>'rightCase'));
  ELSIF what IN ('answer_lowering', 'answer_wrong_case', 'review_override') THEN
    PERFORM answer_second(who, which_case, a, written_in);
  ELSE
    INSERT INTO case_state VALUES (written_in, current_organisation(), which_case,
      CASE what WHEN 'close_case' THEN 'closed' WHEN 'reopen_case' THEN 'reopened'
        WHEN 'join_case' THEN 'joined' ELSE 'linked' END, (a->>'other')::uuid, at_seq);
    -- What stands on a duplicate belongs to the case that goes on: its workers read it.
    IF what = 'join_case' THEN
      PERFORM add_grant(given || jsonb_build_object('kind', 'assigned', 'object', which_case, 'staff', w))
        FROM unnest(workers_of((a->>'other')::uuid)) w WHERE NOT is_granted('assigned', which_case, w);
    END IF;
  END IF;
  IF what IN ('declare_conflict', 'lift_conflict') THEN
    INSERT INTO two_step_answer SELECT t.id, t.organisation_id, who, written_in, clock(), what = 'declare_conflict'
      FROM two_step t WHERE t.kind = 'conflict' AND t.about = on_what AND t.detail->>'staff' = whom::text
        AND NOT EXISTS (SELECT FROM two_step_answer w WHERE w.step_id = t.id);
  END IF;
END $$;

-- Whoever may answer hears that it waits; nobody else does.
CREATE FUNCTION ask_second(of_kind text, which_case uuid, who uuid, about_what uuid, written_in uuid,
                           more jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE a jsonb := jsonb_build_object('step', written_in, 'act', answer_of(of_kind));
BEGIN
  INSERT INTO two_step VALUES (written_in, current_organisation(), of_kind, which_case, about_what, who,
                               written_in, clock(), more);
  PERFORM tell_all(ARRAY(SELECT h FROM unnest(holders_of('{lead,deputy,trustee}')) h
      WHERE refusal_to_answer(h, standing_of(h, which_case), which_case, a) IS NULL),
    'step_waits', jsonb_build_object('step', written_in));
END $$;

-- A confirmed wrong case takes the entry away from everybody who read it there. Its days, and the open
-- question whether somebody is in conflict with it, go with it.
CREATE FUNCTION answer_second(who uuid, which_case uuid, a jsonb, written_in uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE t two_step; yes boolean := (a->>'confirmed')::boolean;
BEGIN
  SELECT * INTO t FROM two_step WHERE id = (a->>'step')::uuid;
  INSERT INTO two_step_answer VALUES (t.id, current_organisation(), who, written_in, clock(), yes);
  IF t.kind = 'wrong_case' AND yes THEN
    IF NOT EXISTS (SELECT FROM entry_guard g WHERE g.entry_id = (a->>'movedTo')::uuid
        AND g.kind = 'moved' AND g.case_id = (t.detail->>'rightCase')::uuid) THEN
      RAISE EXCEPTION 'an entry leaves a case when it stands on the right one' USING ERRCODE = 'DBK07';
    END IF;
    INSERT INTO moved_entry VALUES (t.about, current_organisation(), which_case,
      (a->>'movedTo')::uuid, t.id);
    UPDATE deadline SET case_id = (t.detail->>'rightCase')::uuid, of_entry = (a->>'movedTo')::uuid
      WHERE of_entry = t.about AND case_id = which_case;
    PERFORM ask_where_it_stands(t, (a->>'movedTo')::uuid, who, written_in);
  END IF;
END $$;

-- The people who work the case and the leads hear that somebody used an override; never who did, and
-- nobody with a conflict in the case.
CREATE FUNCTION tell_of_override(who uuid, which_case uuid) RETURNS void LANGUAGE sql AS $$
  SELECT add_messages(coalesce(jsonb_agg(jsonb_build_object('lane', 1, 'staff', told.staff_id,
    'template', 'override_used', 'ids', jsonb_build_object('colleague', who, 'case', which_case,
      'reference', (SELECT reference FROM case_head WHERE case_id = which_case)))), '[]'))
  FROM (SELECT DISTINCT g.staff_id FROM grant_in_force g JOIN staff p ON p.id = g.staff_id
        WHERE p.left_at IS NULL AND p.organisation_id = current_organisation() AND g.staff_id <> who
          AND ((g.kind = 'assigned' AND g.case_id = which_case)
            OR (g.kind = 'role' AND g.role IN ('lead', 'deputy')))
          AND NOT EXISTS (SELECT FROM grant_in_force c WHERE c.kind = 'conflict'
                          AND c.staff_id = g.staff_id AND c.case_id = which_case)) told
$$;
