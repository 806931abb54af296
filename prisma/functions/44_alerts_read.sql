-- What may be known of an alert.

CREATE FUNCTION alert_at_or_after(which uuid) RETURNS alert LANGUAGE sql STABLE AS $$
  (SELECT a FROM alert a WHERE a.id >= which AND a.organisation_id = current_organisation()
   ORDER BY a.id LIMIT 1)
  UNION ALL (SELECT a FROM alert a WHERE a.organisation_id = current_organisation() ORDER BY a.id LIMIT 1)
  LIMIT 1
$$;

-- What somebody may know of an alert: nothing (no row) unless they raised it, may take it, were
-- reached by it or read the case. No content: reference, level, times and who has it.
CREATE FUNCTION find_alert(which uuid) RETURNS TABLE (id uuid, case_id uuid, entry_id uuid,
  organisation_id uuid, kind text, staff_related boolean, reference text, level text,
  opened_at timestamptz, state text, taken_by uuid, taken_at timestamptz, reporter_id uuid,
  may_take boolean, may_open boolean, readers jsonb, conflicts jsonb, held text, passed_to uuid,
  due_at timestamptz, exhausted boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  -- Where there is none the next one is asked about, and not answered: the same work either way.
  near alert := alert_at_or_after(which);
  s standing := standing_of(who, near.case_id);
BEGIN
  FOR id, case_id, entry_id, organisation_id, kind, staff_related, reference, level, opened_at, state,
      taken_by, taken_at, reporter_id, may_take, may_open, readers, conflicts, held, passed_to, due_at, exhausted IN
    SELECT a.id, a.case_id, a.entry_id, a.organisation_id, a.kind, a.staff_related,
      c.reference, level_for(who, a.case_id), a.opened_at, a.state, a.taken_by, a.taken_at,
      a.reporter_id, may_take(who, s, a), o.may_open,
      -- What is written about an entry starts with its readers, and without those conflicted on it.
      CASE WHEN o.may_open THEN (SELECT jsonb_agg(coalesce(g.staff_id::text, g.role))
        FROM grant_in_force g WHERE g.kind = 'reader' AND g.object_id = a.entry_id) END,
      CASE WHEN o.may_open OR may_take(who, s, a) THEN (SELECT jsonb_agg(DISTINCT g.staff_id)
        FROM grant_in_force g WHERE g.kind = 'conflict' AND g.object_id IN (a.entry_id, a.case_id)) END,
      a.held, a.passed_to, a.next_due_at, 'nobody_has_it' = ANY (a.breaches)
    FROM alert a JOIN case_file c ON c.id = a.case_id
    JOIN entry_guard eg ON eg.entry_id = a.entry_id
    CROSS JOIN LATERAL (SELECT reads(s, eg.entry_id, eg.visibility) AS may_open) o
    WHERE a.id = near.id
      AND (a.reporter_id = who OR may_take(who, s, a) OR o.may_open
           -- Whom it reached hears how it ended.
           OR (a.state = 'closed' AND EXISTS (
                 SELECT FROM access_grant g WHERE g.kind = 'alerted' AND g.alert_id = a.id
                 AND g.staff_id = who)
               AND NOT s.about AND a.entry_id <> ALL (s.hidden)))
  LOOP
    IF near.id = which THEN RETURN NEXT; END IF;
  END LOOP;
END $$;

-- The same for a channel, where no one person asks. No row when anybody is conflicted on the entry
-- or it is about staff: then nothing about it is posted anywhere.
CREATE FUNCTION find_alert_for_channel(which uuid) RETURNS TABLE (id uuid, organisation_id uuid,
  kind text, reference text, opened_at timestamptz, state text, taken_by uuid, taken_at timestamptz,
  held text, passed_to uuid, due_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
BEGIN
  PERFORM set_config('daybook.organisation',
    (SELECT a.organisation_id FROM alert a WHERE a.id = which)::text, true);
  RETURN QUERY SELECT a.id, a.organisation_id, a.kind, c.reference, a.opened_at, a.state, a.taken_by, a.taken_at,
      a.held, a.passed_to, a.next_due_at
    FROM alert a JOIN case_file c ON c.id = a.case_id
    WHERE a.id = which AND NOT a.staff_related AND NOT EXISTS (
      SELECT FROM grant_in_force g WHERE g.kind = 'conflict' AND g.object_id IN (a.entry_id, a.case_id));
END $$;
