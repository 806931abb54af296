-- Reminders of what waits on somebody's cases: queued once a day, and drawn from what is true when
-- they leave. What waits is asked with the rights of whom it is for.

-- The organisations that have reminders or a digest, with what says when their people are at work.
CREATE FUNCTION organisations_to_remind() RETURNS TABLE (id uuid, timezone text, settings jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  SELECT o.id, o.timezone, o.settings FROM organisation o
  WHERE 'true' IN (o.settings->>'reminders', o.settings->>'digest') ORDER BY o.id
$$;

-- Queues a reminder for everybody who works a case, supervises those who do or answers what waits: once
-- for its local day, when it is time for them. Says how many were queued.
CREATE FUNCTION queue_nudges(org uuid, at_work boolean, holiday boolean) RETURNS TABLE (queued int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  messages jsonb;
  zone text := (SELECT o.timezone FROM organisation o WHERE o.id = org);
  today date := (clock() AT TIME ZONE zone)::date;
BEGIN
  PERFORM set_config('daybook.organisation', org::text, true);
  WITH told AS (
    INSERT INTO nudge (staff_id, organisation_id, day, queued_at)
      SELECT p.id, org, today, clock()
      -- First who was not reminded yet and whose time it is: each person is asked about once.
      FROM (SELECT s.id FROM staff s WHERE s.organisation_id = org AND s.left_at IS NULL
              AND NOT EXISTS (SELECT FROM nudge n WHERE n.staff_id = s.id AND n.day = today)
              AND is_time_for(s.id, zone, at_work, holiday) OFFSET 0) p
      WHERE EXISTS (SELECT FROM grant_in_force g WHERE g.staff_id = p.id
        AND (g.kind = 'assigned' OR (g.kind = 'role' AND g.role IN ('supervisor', 'lead', 'deputy', 'trustee'))))
    ON CONFLICT DO NOTHING RETURNING staff_id)
  SELECT coalesce(jsonb_agg(jsonb_build_object('lane', 1, 'staff', t.staff_id, 'template', 'nudge',
      'ids', '{}'::jsonb)), '[]'), count(*) INTO messages, queued FROM told t;
  IF queued > 0 THEN PERFORM add_messages(messages); END IF;
  RETURN NEXT;
END $$;
