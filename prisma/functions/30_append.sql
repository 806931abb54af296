-- Writing. One call is one transaction: the submission, a new case, entries, grants, the level, the
-- alert, the act and the messages to send are all there or none is.

CREATE FUNCTION open_case(who uuid, org uuid, p jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE which uuid := (p->>'case')::uuid;
BEGIN
  INSERT INTO case_file (id, organisation_id, reference, opened_at)
    VALUES (which, org, p->'open'->>'reference', clock());
  INSERT INTO case_head (case_id, organisation_id, reference, seq, link)
    VALUES (which, org, p->'open'->>'reference', 0, hashed('daybook/1/genesis', uuid_send(org) || uuid_send(which)));
  PERFORM add_grant(jsonb_build_object('kind', 'assigned', 'staff', s, 'object', which, 'case', which,
                                       'by', who, 'reason', 'opened the case'))
  FROM jsonb_array_elements_text(p->'open'->'assign') s;
END $$;

CREATE FUNCTION case_at_or_after(which uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  (SELECT c.id FROM case_file c WHERE c.id >= which AND c.organisation_id = current_organisation()
   ORDER BY c.id LIMIT 1)
  UNION ALL (SELECT c.id FROM case_file c WHERE c.organisation_id = current_organisation()
             ORDER BY c.id LIMIT 1)
  LIMIT 1
$$;

-- What a manager signs: written by the line supervisor or a lead, and by nobody else who works the case.
CREATE FUNCTION is_managers(p jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT EXISTS (SELECT FROM jsonb_array_elements(p->'entries') e
    WHERE e->>'kind' IN ('management_oversight', 'supervision_record'))
$$;

-- Whether a call may write to a case at all; null: yes. Who takes or decides an alert, answers what
-- waits for a second person, opens by override or adds to an entry that names them, writes that and
-- nothing else, on whatever ground they may.
CREATE FUNCTION refusal_to_append(who uuid, p jsonb, which_case uuid) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  -- Where there is no such case the next one is asked about: the same work either way.
  near uuid := case_at_or_after(which_case);
  s standing := standing_of(who, near);
  first jsonb := p->'entries'->0;
  -- A decision may bring the line with it that whoever raised the alert is told.
  alone boolean := jsonb_array_length(p->'entries') = 1 OR (p ? 'close'
    AND jsonb_array_length(p->'entries') = 2 AND p->'entries'->1->>'kind' = 'reporter_told');
  g entry_guard;
BEGIN
  IF p ? 'act' THEN
    IF near IS DISTINCT FROM which_case THEN RETURN 'not_found'; END IF;
    RETURN refusal_of_act(who, s, which_case, p->'act');
  END IF;
  IF p ? 'open' OR (alone AND NOT first ? 'level' AND (
      (p ? 'take' AND first->>'kind' = 'alert_taken') OR (p ? 'close' AND first->>'kind' = 'decision')
      OR (p ? 'step' AND first->>'kind' = 'next_step') OR (p ? 'pass' AND first->>'kind' = 'alert_passed'))) THEN
    RETURN NULL;
  END IF;
  IF (s.works OR (writes(s) AND exists_for(s, near))) AND near = which_case THEN
    RETURN CASE WHEN is_managers(p) AND NOT (s.supervises OR s.leads) THEN 'not_yours_to_do' END;
  END IF;
  g := guard_of(which_case, (first->>'amends')::uuid);
  RETURN CASE WHEN alone AND first ? 'amends' AND adds_to(s, g.entry_id, g.visibility) THEN NULL
              ELSE 'not_found' END;
END $$;

-- Named readers, conflicts, the list of a restriction and the level that an entry brings with it.
CREATE FUNCTION add_consequences(who uuid, which_case uuid, e jsonb, at_seq bigint, is_raise boolean)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE given jsonb := jsonb_build_object('case', which_case, 'object', e->>'id', 'by', who);
BEGIN
  PERFORM add_grant(given || jsonb_build_object('kind', 'reader', 'staff', nullif(r, 'lead'),
      'role', CASE WHEN r = 'lead' THEN 'lead' END, 'reason', 'named when it was written'))
  FROM jsonb_array_elements_text(e->'readers') r;
  PERFORM add_grant(given || jsonb_build_object('kind', 'conflict', 'staff', c,
      'reason', 'named in the form'))
  FROM jsonb_array_elements_text(e->'conflicts') c;
  PERFORM add_grant(given || jsonb_build_object('kind', 'listed', 'staff', l,
      'reason', 'as what it is about'))
  FROM jsonb_array_elements_text(e->'listed') l WHERE NOT e ? 'amends';
  PERFORM ask_of_conflict(which_case, (e->>'id')::uuid, c::uuid, who)
    FROM jsonb_array_elements_text(e->'picked') c WHERE e->'conflicts' ? c;
  IF e ? 'level' THEN
    -- What is written as a raise brings nothing down, even where its author knew of less.
    INSERT INTO case_level (entry_id, organisation_id, case_id, level, seq, cancels)
    VALUES ((e->>'id')::uuid, current_organisation(), which_case, e->>'level', at_seq,
      CASE WHEN is_raise THEN '{}' ELSE ARRAY(
        SELECT l.entry_id FROM case_level l WHERE l.case_id = which_case AND NOT EXISTS (
          SELECT FROM grant_in_force c WHERE c.kind = 'conflict' AND c.object_id = l.entry_id
          AND c.staff_id = who)) END);
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
DECLARE
  g entry_guard := guard_of(which_case, (e->>'amends')::uuid);
  s standing := standing_of(who, which_case);
BEGIN
  IF g.entry_id IS NULL OR NOT reads(s, g.entry_id, g.visibility) OR g.visibility <> e->>'visibility'
    OR coalesce((SELECT jsonb_agg(r ORDER BY r) FROM jsonb_array_elements_text(e->'readers') r), '[]')
      <> coalesce((SELECT jsonb_agg(coalesce(staff_id::text, role) ORDER BY coalesce(staff_id::text, role))
                   FROM grant_in_force WHERE kind = 'reader' AND object_id = root_of(g.entry_id)), '[]') THEN
    RAISE EXCEPTION 'an addendum amends what its author may read, with the same readers'
      USING ERRCODE = 'DBK05';
  END IF;
END $$;

-- A private entry has at least two named readers, one of them the office of the lead or, in a
-- conflict, an independent recipient; an open one has none.
CREATE FUNCTION check_readers(e jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE readers text[] := ARRAY(SELECT DISTINCT jsonb_array_elements_text(e->'readers'));
BEGIN
  IF (e->>'visibility' = 'open' AND cardinality(readers) > 0)
    OR (e->>'visibility' = 'private' AND (cardinality(readers) < 2 OR NOT ('lead' = ANY (readers)
        OR EXISTS (SELECT FROM unnest(readers) r WHERE holds_in_person(r::uuid, '{lead,independent}')))))
    OR EXISTS (SELECT FROM unnest(readers) r WHERE r <> 'lead' AND NOT is_colleague(r::uuid)) THEN
    RAISE EXCEPTION 'an entry that is not open names its readers' USING ERRCODE = 'DBK06';
  END IF;
END $$;

-- Appends entries to one case.
--   p: {submission?, version?, case, open?: {reference, assign}, take?: alert, close?: alert,
--       step?: {alert, reviewAt}, pass?: {alert, to},
--       raise?: 'must' | 'if_higher', act?: see 25_acts.sql, once?: true,
--       beside?: the same for another case, written first: what follows in the arrays is its;
--       entries: [{id, kind, visibility, readers?, conflicts?, picked?, listed?, amends?, level?,
--         due?: a day by which it is to be looked at again, meets?: the entry whose day it settles}],
--       protocol?: the steps that a raised level begins, does?: [{entry, keys}] steps that are done by it,
--       alerts?, messages?}; the arrays hold, in the order of p.entries, what was made of each.
--   Returns {appended: [{id, recordedAt}], reference}, or {refused: code}; the same call again returns
--   what the first one did. With `once` an entry whose id is there already is left out.
-- recorded_at is this database's clock, read after the case is locked, and never below the entry
-- before it. No argument sets it.
CREATE FUNCTION append(p jsonb, header_commitments bytea[], payload_commitments bytea[],
                       ciphertexts bytea[]) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  org uuid := current_organisation();
  which uuid := (p->>'case')::uuid;
  n int := jsonb_array_length(p->'entries');
  e jsonb;
  answer jsonb;
  refused text;
  unaware uuid[] := '{}';
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
  -- Two cases are locked in one order, whichever of them the other is written beside.
  IF p ? 'beside' THEN
    PERFORM FROM case_head WHERE case_id IN (which, (p->'beside'->>'case')::uuid) ORDER BY case_id FOR UPDATE;
  END IF;
  -- Whoever works the case is asked for first and in one step: that is nearly everybody.
  IF p ? 'act' OR is_managers(p) OR NOT EXISTS (SELECT FROM grant_in_force WHERE staff_id = who AND kind = 'assigned'
                              AND object_id = which) THEN
    refused := refusal_to_append(who, p, which);
  END IF;
  IF refused IS NOT NULL THEN RETURN settle(p, jsonb_build_object('refused', refused)); END IF;
  SELECT seq, link, recorded_at, reference INTO head_seq, head_link, before, ref
    FROM case_head WHERE case_id = which FOR UPDATE;
  IF ref IS NULL THEN RETURN settle(p, jsonb_build_object('refused', 'not_found')); END IF;
  -- Of two who act at the same time the second sees what the first one did.
  IF p ? 'act' THEN refused := refusal_to_append(who, p, which); END IF;
  IF refused IS NOT NULL THEN RETURN settle(p, jsonb_build_object('refused', refused)); END IF;
  IF p ?| ARRAY['take', 'close', 'step', 'pass', 'raise']
      OR p->'entries' @? '$[*] ? (exists(@.level) || exists(@.meets))' THEN
    answer := refusal_of(who, p, which);
    IF answer IS NOT NULL THEN RETURN settle(p, answer); END IF;
  END IF;
  IF p ? 'beside' THEN
    answer := append(p->'beside', header_commitments[n + 1:], payload_commitments[n + 1:], ciphertexts[n + 1:]);
    IF answer ? 'refused' THEN RETURN settle(p, answer); END IF;
  END IF;
  IF p->'act'->>'act' IN ('ask_lowering', 'answer_lowering') THEN unaware := unaware_of_high(which); END IF;
  at := greatest(clock(), before);
  FOR i IN 1 .. n LOOP
    e := p->'entries'->(i - 1);
    IF e ? 'level' THEN
      CONTINUE WHEN p->>'raise' = 'if_higher' AND NOT is_raise(who, which, e);
    END IF;
    IF p ? 'once' THEN
      CONTINUE WHEN EXISTS (SELECT FROM entry WHERE id = (e->>'id')::uuid);
    END IF;
    IF e ? 'amends' THEN PERFORM check_amends(who, which, e); END IF;
    -- What amends an entry or was moved has the readers that were there.
    IF (e ? 'readers' OR e->>'visibility' <> 'open') AND NOT e ? 'amends' AND e->>'kind' <> 'moved' THEN
      PERFORM check_readers(e);
    END IF;
    head_seq := head_seq + 1;
    head_link := hashed('daybook/1/link', head_link || int8send(head_seq) || timestamptz_send(at)
      || uuid_send((e->>'id')::uuid) || header_commitments[i] || payload_commitments[i]
      || sha256(ciphertexts[i]));
    INSERT INTO entry VALUES ((e->>'id')::uuid, org, which, head_seq, at, header_commitments[i],
                              payload_commitments[i], ciphertexts[i], head_link);
    -- That a message was changed in its chat nobody wrote: it is the system's.
    INSERT INTO entry_guard VALUES ((e->>'id')::uuid, org, e->>'kind',
                                    CASE WHEN e->>'kind' <> 'source_altered' THEN who END, e->>'visibility',
                                    (e->>'amends')::uuid, which, head_seq, at);
    IF e ?| ARRAY['due', 'meets'] THEN PERFORM note_deadline(which, e); END IF;
    IF e ?| ARRAY['readers', 'conflicts', 'listed', 'level'] THEN
      PERFORM add_consequences(who, which, e, head_seq, p ? 'raise');
    END IF;
    PERFORM add_grant(jsonb_build_object('kind', 'conflict', 'case', which, 'object', e->>'id', 'by', who,
      'staff', u, 'reason', 'it speaks of a level that they may not know of')) FROM unnest(unaware) u;
    written := written || jsonb_build_object('id', e->>'id', 'recordedAt', at);
  END LOOP;
  IF p ? 'close' THEN
    UPDATE alert SET told_in = (SELECT (told->>'id')::uuid FROM jsonb_array_elements(p->'entries') told
      WHERE told->>'kind' = 'reporter_told') WHERE id = (p->>'close')::uuid;
  END IF;
  UPDATE case_head SET seq = head_seq, link = head_link, recorded_at = at WHERE case_id = which;
  IF p ? 'beside' AND NOT p ? 'act' THEN
    PERFORM keep_from_conflicted(who, p->'beside'->'entries', (p->'beside'->>'case')::uuid, which);
    PERFORM keep_from_conflicted(who, (SELECT jsonb_agg(e.value) FROM jsonb_array_elements(p->'entries') e
      WHERE EXISTS (SELECT FROM jsonb_array_elements(p->'beside'->'entries') b
                    WHERE b.value->'kind' = e.value->'kind')), which, (p->'beside'->>'case')::uuid);
  END IF;
  IF p ? 'act' THEN
    PERFORM do_act(who, which, p->'act', (p->'entries'->0->>'id')::uuid, head_seq);
  END IF;
  IF p ? 'protocol' THEN
    PERFORM start_protocol(which, (w->>'id')::uuid, l->>'level', at, p->'protocol')
    FROM jsonb_array_elements(written) w JOIN jsonb_array_elements(p->'entries') l
      ON l->>'id' = w->>'id' AND l ? 'level' LIMIT 1;
  END IF;
  IF p ? 'does' THEN
    PERFORM do_steps(which, (d->>'entry')::uuid, at,
      ARRAY(SELECT jsonb_array_elements_text(d->'keys'))) FROM jsonb_array_elements(p->'does') d;
  END IF;
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

-- What stands against taking, closing, settling a day or changing the level, with the case locked;
-- null: nothing.
CREATE FUNCTION refusal_of(who uuid, p jsonb, which uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  answer jsonb;
  refused text;
BEGIN
  IF p ? 'take' THEN
    answer := take_alert(who, (p->>'take')::uuid, which);
    IF answer IS NOT NULL THEN RETURN answer; END IF;
  END IF;
  IF p ? 'close' THEN
    answer := close_alert(who, (p->>'close')::uuid, which);
    IF answer IS NOT NULL THEN RETURN answer; END IF;
  END IF;
  IF p ? 'step' THEN
    answer := step_alert(who, p->'step', which);
    IF answer IS NOT NULL THEN RETURN answer; END IF;
  END IF;
  IF p ? 'pass' THEN
    answer := pass_alert(who, p->'pass', which);
    IF answer IS NOT NULL THEN RETURN answer; END IF;
  END IF;
  IF p->'entries' @? '$[*].meets' THEN
    refused := refusal_to_settle(who, which, p->'entries');
    IF refused IS NOT NULL THEN RETURN jsonb_build_object('refused', refused); END IF;
  END IF;
  IF p->>'raise' = 'must' AND NOT is_raise(who, which,
      jsonb_path_query_first(p->'entries', '$[*] ? (exists(@.level))')) THEN
    RETURN jsonb_build_object('refused', 'not_a_raise');
  END IF;
  -- From "not yet assessed" to Low is no raise but a first assessment.
  IF p->>'raise' = 'must' AND p->'entries' @? '$[*] ? (@.level == "low")' AND is_for_a_lead(who, which) THEN
    RETURN jsonb_build_object('refused', 'a_lead_sets_it');
  END IF;
  IF NOT p ? 'raise' THEN
    refused := refusal_to_set(who, p, which,
      jsonb_path_query_first(p->'entries', '$[*] ? (exists(@.level))'));
    IF refused IS NOT NULL THEN RETURN jsonb_build_object('refused', refused); END IF;
  END IF;
  RETURN NULL;
END $$;

-- A level that is not written as a raise may bring it down. From High that takes a second person, who
-- confirms exactly what was asked; below it, somebody who moves the case, and while an alert is open
-- a lead: the first level after a disclosure is set by a lead.
CREATE FUNCTION refusal_to_set(who uuid, p jsonb, which uuid, e jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE s standing;
BEGIN
  IF e IS NULL THEN RETURN NULL; END IF;
  IF p->'act'->>'act' = 'answer_lowering' THEN
    RETURN CASE WHEN (p->'act'->>'confirmed')::boolean AND e->>'level' = (
      SELECT detail->>'to' FROM two_step WHERE id = (p->'act'->>'step')::uuid) THEN NULL ELSE 'not_found' END;
  END IF;
  IF level_rank(e->>'level') >= level_rank(level_for(who, which)) THEN RETURN NULL; END IF;
  IF level_for(who, which) = 'high' THEN RETURN 'needs_second_person'; END IF;
  s := standing_of(who, which);
  IF NOT moves(s) THEN RETURN 'not_yours_to_do'; END IF;
  RETURN CASE WHEN is_for_a_lead(who, which) THEN 'a_lead_sets_it' END;
END $$;

-- While an alert is open that they know of, the level is for a lead to bring down.
CREATE FUNCTION is_for_a_lead(who uuid, which uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE s standing := standing_of(who, which);
BEGIN
  RETURN NOT s.leads AND EXISTS (
    SELECT FROM alert a WHERE a.case_id = which AND a.state <> 'closed'
    AND NOT a.staff_related AND knows_alert(who, s, a));
END $$;

-- Who may not know that the level is High: what is asked and answered about it is hidden from them.
CREATE FUNCTION unaware_of_high(which uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(SELECT DISTINCT c.staff_id FROM grant_in_force c JOIN case_level l ON l.entry_id = c.object_id
    WHERE c.kind = 'conflict' AND l.case_id = which AND l.level = 'high'
      AND level_for(c.staff_id, which) IS DISTINCT FROM 'high')
$$;

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
