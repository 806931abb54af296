-- Protocols: the steps that a level sets in motion, and the system's own entries about them.

-- Begins the steps of a level that was just written. p: [{id, key, what, owner, withinSeconds}]
CREATE FUNCTION start_protocol(which_case uuid, by_entry uuid, to_level text, at timestamptz, p jsonb)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO protocol_step (id, organisation_id, case_id, started_by, level, key, what, owner, started_at, due_at)
  SELECT (s->>'id')::uuid, current_organisation(), which_case, by_entry, to_level, s->>'key', s->>'what',
    s->>'owner', at, at + seconds(s->>'withinSeconds')
  FROM jsonb_array_elements(p) s
$$;

-- An entry that does what steps ask for.
CREATE FUNCTION do_steps(which_case uuid, by_entry uuid, at timestamptz, keys text[]) RETURNS void LANGUAGE sql AS $$
  UPDATE protocol_step SET done_at = at, done_by = by_entry
  WHERE case_id = which_case AND key = ANY (keys) AND done_at IS NULL
$$;

-- Steps about which something is to be put on record: done, or not done in time.
CREATE FUNCTION steps_to_settle() RETURNS TABLE (id uuid, organisation_id uuid, case_id uuid, what text,
  due_at timestamptz, done_at timestamptz, done_by uuid, outcome text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE org uuid;
BEGIN
  FOR org IN SELECT o.id FROM organisation o LOOP
    PERFORM set_config('daybook.organisation', org::text, true);
    RETURN QUERY SELECT s.id, s.organisation_id, s.case_id, s.what, s.due_at, s.done_at, s.done_by,
        CASE WHEN s.done_at IS NULL THEN 'missed' WHEN s.done_at <= s.due_at THEN 'done' ELSE 'late' END
      FROM protocol_step s
      WHERE s.organisation_id = org AND s.settled_at IS NULL AND NOT is_closed(s.case_id)
        AND (s.done_at IS NOT NULL OR (s.due_at <= clock() AND s.missed_at IS NULL))
      ORDER BY s.due_at LIMIT 20;
  END LOOP;
END $$;

-- Appends the system's entry about a step, at the end of its case's chain, once. Who may not know of the
-- level that began it does not see it. False when another process was first.
CREATE FUNCTION settle_step(which uuid, organisation uuid, entry_id uuid, outcome text, header_commitment bytea,
                            payload_commitment bytea, ciphertext bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  s protocol_step;
  h case_head;
  at timestamptz;
  new_link bytea;
BEGIN
  PERFORM set_config('daybook.organisation', organisation::text, true);
  SELECT * INTO h FROM case_head WHERE case_id = (SELECT case_id FROM protocol_step WHERE id = which) FOR UPDATE;
  SELECT * INTO s FROM protocol_step WHERE id = which AND settled_at IS NULL
    AND CASE outcome WHEN 'missed' THEN done_at IS NULL AND missed_at IS NULL AND due_at <= clock()
             WHEN 'done' THEN done_at <= due_at WHEN 'late' THEN done_at > due_at END FOR UPDATE;
  IF s.id IS NULL OR h.case_id IS NULL THEN RETURN false; END IF;
  at := greatest(clock(), h.recorded_at);
  new_link := hashed('daybook/1/link', h.link || int8send(h.seq + 1) || timestamptz_send(at)
    || uuid_send(entry_id) || header_commitment || payload_commitment || sha256(ciphertext));
  INSERT INTO entry VALUES (entry_id, s.organisation_id, s.case_id, h.seq + 1, at, header_commitment,
                            payload_commitment, ciphertext, new_link);
  INSERT INTO entry_guard VALUES (entry_id, s.organisation_id,
    CASE outcome WHEN 'missed' THEN 'step_missed' ELSE 'step_done' END, NULL, 'open', NULL, s.case_id, h.seq + 1, at);
  UPDATE case_head SET seq = h.seq + 1, link = new_link, recorded_at = at WHERE case_id = s.case_id;
  PERFORM add_grant(jsonb_build_object('kind', 'conflict', 'case', s.case_id, 'object', entry_id,
      'staff', g.staff_id, 'reason', 'it speaks of a level that they may not know of'))
    FROM (SELECT DISTINCT c.staff_id FROM grant_in_force c WHERE c.kind = 'conflict'
            AND c.object_id IN (s.started_by, s.done_by)) g;
  UPDATE protocol_step SET missed_at = CASE WHEN outcome = 'missed' THEN at ELSE missed_at END,
    settled_at = CASE WHEN outcome <> 'missed' THEN at END WHERE id = which;
  RETURN true;
END $$;

-- What is due on the cases that somebody works, supervises or leads, soonest first. A step that began with
-- a level they may not know of is not there for them.
CREATE FUNCTION list_due() RETURNS TABLE (id uuid, case_id uuid, reference text, level text, what text, owner text,
  due_at timestamptz, is_missed boolean, kind text, sees_level boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  one uuid;
  s standing;
  zone text := (SELECT o.timezone FROM organisation o WHERE o.id = current_organisation());
BEGIN
  FOR one IN SELECT DISTINCT p.case_id FROM protocol_step p WHERE p.done_at IS NULL AND NOT is_closed(p.case_id) LOOP
    s := standing_of(who, one);
    CONTINUE WHEN NOT sees_level(s) OR s.about OR NOT (s.works OR s.supervises OR s.leads);
    RETURN QUERY SELECT p.id, p.case_id, c.reference, p.level, p.what, p.owner, p.due_at, p.due_at <= clock(), 'step', true
      FROM protocol_step p JOIN case_file c ON c.id = p.case_id
      WHERE p.case_id = one AND p.done_at IS NULL AND p.started_by <> ALL (s.hidden)
      ORDER BY p.due_at;
  END LOOP;
  -- Days that were set: shown from a week before.
  FOR one IN SELECT DISTINCT d.case_id FROM deadline d WHERE d.organisation_id = current_organisation()
      AND d.met_by IS NULL AND d.due_on <= (clock() AT TIME ZONE zone)::date + 7 AND NOT is_closed(d.case_id) LOOP
    s := standing_of(who, one);
    CONTINUE WHEN s.about;
    RETURN QUERY SELECT d.of_entry, d.case_id, c.reference, CASE WHEN sees_level(s) THEN level_for(who, one) END,
        d.kind, '', (d.due_on::timestamp + interval '1 day') AT TIME ZONE zone,
        (d.due_on::timestamp + interval '1 day') AT TIME ZONE zone <= clock(),
        CASE WHEN d.kind = 'lowering_request' AND EXISTS (SELECT FROM two_step t
          WHERE t.id = d.of_entry AND t.asked_by = who) THEN 'own_request' ELSE d.kind END, sees_level(s)
      FROM deadline d JOIN case_file c ON c.id = d.case_id
      WHERE d.case_id = one AND d.met_by IS NULL AND d.due_on <= (clock() AT TIME ZONE zone)::date + 7
        AND owes(who, s, d) AND is_owed(s, d) ORDER BY d.due_on;
  END LOOP;
END $$;
