-- Days that were set for something, and what has come of them.

-- What an entry does to them: it meets what it follows up, and may set a day of its own. What waits for
-- an answer is met by nothing else.
CREATE FUNCTION note_deadline(which_case uuid, e jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  about uuid := coalesce((e->>'meets')::uuid, (e->>'id')::uuid);
  -- Of an entry that was moved only its days say what it was.
  what text := coalesce((SELECT d.kind FROM deadline d WHERE d.of_entry = about AND d.case_id = which_case LIMIT 1),
    (SELECT g.kind FROM entry_guard g WHERE g.entry_id = about AND g.case_id = which_case), e->>'kind');
BEGIN
  UPDATE deadline SET met_by = (e->>'id')::uuid
    WHERE of_entry = (e->>'meets')::uuid AND case_id = which_case AND met_by IS NULL
      AND kind NOT IN ('override', 'lowering_request');
  IF e ? 'due' THEN
    INSERT INTO deadline (entry_id, organisation_id, case_id, of_entry, kind, due_on)
      VALUES ((e->>'id')::uuid, current_organisation(), which_case, about, what, (e->>'due')::date);
  END IF;
END $$;

-- Nobody settles a day of what they may not read. The review of a restriction is a lead's who could end
-- it, and sets the day of the next one: a restriction without a day is ended instead.
CREATE FUNCTION refusal_to_settle(who uuid, which_case uuid, entries jsonb) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
  s standing := standing_of(who, which_case);
  e jsonb;
  g entry_guard;
  refused text;
BEGIN
  FOR e IN SELECT x FROM jsonb_array_elements(entries) x WHERE x ? 'meets' LOOP
    g := guard_of(which_case, (e->>'meets')::uuid);
    refused := CASE WHEN g.entry_id IS NULL OR NOT reads(s, g.entry_id, g.visibility) THEN 'not_found'
      WHEN g.kind = 'restriction' THEN coalesce(
        refusal_to_restrict(who, s, which_case, jsonb_build_object('act', 'end_restriction', 'on', (
          SELECT l.object_id FROM grant_in_force l WHERE l.case_id = which_case AND l.kind = 'listed'
            AND l.reason = 'entry ' || g.entry_id LIMIT 1))),
        CASE WHEN NOT e ? 'due' THEN 'review_again_or_end' END) END;
    IF refused IS NOT NULL THEN RETURN refused; END IF;
  END LOOP;
  RETURN NULL;
END $$;

-- Whether a day still counts: nothing else has settled it. A restriction that was ended, an override or
-- a request that was answered, and a decision after which the reader knows of another, are settled.
CREATE FUNCTION is_owed(s standing, d deadline) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN CASE d.kind
    WHEN 'restriction' THEN EXISTS (SELECT FROM grant_in_force g WHERE g.kind = 'listed'
      AND g.case_id = d.case_id AND g.reason = 'entry ' || d.of_entry)
    WHEN 'decision' THEN NOT EXISTS (
      SELECT FROM entry_guard l JOIN entry_guard g ON g.entry_id = d.of_entry
      WHERE l.case_id = d.case_id AND l.kind = 'decision' AND l.seq > g.seq AND reads(s, l.entry_id, l.visibility))
    WHEN 'override' THEN NOT EXISTS (SELECT FROM two_step_answer w WHERE w.step_id = d.of_entry)
    WHEN 'lowering_request' THEN NOT EXISTS (SELECT FROM two_step_answer w WHERE w.step_id = d.of_entry)
    ELSE true END;
END $$;

-- Whether somebody owes it. A restriction is looked at again by a lead, an override by whoever reviews
-- it; a request to lower is owed by nobody whom it waits for alone: whoever asked hears that it waits.
-- Everything else is owed by those who work, supervise or lead the case and read what it is about.
CREATE FUNCTION owes(who uuid, s standing, d deadline) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  g entry_guard := guard_of(d.case_id, d.of_entry);
  t two_step;
BEGIN
  IF d.kind IN ('override', 'lowering_request') THEN
    SELECT * INTO t FROM two_step WHERE id = d.of_entry;
    RETURN t.id IS NOT NULL AND ((d.kind = 'lowering_request' AND t.asked_by = who AND sees_level(s))
      OR (holds_role(who, '{lead,deputy,trustee}') AND sees_step(who, t)));
  END IF;
  RETURN reads(s, g.entry_id, g.visibility)
    AND (s.leads OR (d.kind <> 'restriction' AND (s.works OR s.supervises)));
END $$;
