-- How the cases stand, in counts. What somebody may not know of is in none of their numbers.

-- The level as a reader knows it, of what had been written by a time.
CREATE FUNCTION level_for_at(who uuid, which_case uuid, at_time timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  WITH known AS MATERIALIZED (
    SELECT l.entry_id, l.level, l.cancels FROM case_level l
    JOIN entry_guard g ON g.case_id = l.case_id AND g.seq = l.seq
    WHERE l.case_id = which_case AND g.at <= at_time
      AND NOT EXISTS (SELECT FROM grant_in_force c WHERE c.kind = 'conflict'
                      AND c.object_id = l.entry_id AND (who IS NULL OR c.staff_id = who)))
  SELECT level FROM known
  WHERE NOT EXISTS (SELECT FROM known later WHERE known.entry_id = ANY (later.cancels))
  ORDER BY level_rank(level) DESC LIMIT 1
$$;

-- Whether a case was open at a time: opened by then, and not closed.
CREATE FUNCTION was_open(which_case uuid, at_time timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM case_file c WHERE c.id = which_case AND c.opened_at <= at_time)
    AND NOT coalesce((SELECT s.state = 'closed' FROM case_state s
      JOIN entry_guard g ON g.case_id = s.case_id AND g.seq = s.seq
      WHERE s.case_id = which_case AND s.state IN ('closed', 'reopened') AND g.at <= at_time
      ORDER BY s.seq DESC LIMIT 1), false)
$$;

-- The team of whoever has worked the case for longest: each case counts once.
CREATE FUNCTION team_of(which_case uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT t.name FROM grant_in_force a
  JOIN grant_in_force m ON m.kind = 'member' AND m.staff_id = a.staff_id
  JOIN team t ON t.id = m.object_id
  WHERE a.kind = 'assigned' AND a.case_id = which_case ORDER BY a.from_at, a.id, m.from_at, m.id LIMIT 1
$$;

-- Cases by team and level, now and four weeks ago, of those that the actor leads, supervises or works.
-- None for others: it is for leads and supervisors.
CREATE FUNCTION overview_levels() RETURNS TABLE (team text, level text, cases int, cases_before int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  then_at timestamptz := clock() - interval '28 days';
BEGIN
  IF NOT holds_role(who, '{lead,deputy,supervisor}') THEN RETURN; END IF;
  RETURN QUERY
    WITH listed AS MATERIALIZED (
      SELECT l.id, l.level, l.state, team_of(l.id) AS team, was_open(l.id, then_at) AS was
      FROM list_cases() l WHERE l.ground IN ('lead', 'line_supervisor', 'works_the_case')),
    counted AS (
      SELECT l.team, l.level, 1 AS now, 0 AS before FROM listed l WHERE l.state = 'open'
      UNION ALL SELECT l.team, level_for_at(who, l.id, then_at), 0, 1 FROM listed l WHERE l.was)
    SELECT c.team, c.level, sum(c.now)::int, sum(c.before)::int FROM counted c GROUP BY 1, 2 ORDER BY 1, 2;
END $$;

-- Highs of the last four weeks and of the four before (`weeks`: 0 and 1): how many, how many were taken
-- and decided, the medians in seconds, and on how many a breach is on record.
CREATE FUNCTION overview_alerts() RETURNS TABLE (weeks int, raised int, taken int, taken_seconds float8,
  decided int, decided_seconds float8, breached int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  now_at timestamptz := clock();
BEGIN
  IF NOT holds_role(who, '{lead,deputy,supervisor}') THEN RETURN; END IF;
  RETURN QUERY
    WITH seen AS MATERIALIZED (
      SELECT a.id, a.opened_at, (a.opened_at <= now_at - interval '28 days')::int AS part
      FROM alert a CROSS JOIN LATERAL (SELECT standing_of(who, a.case_id) AS s OFFSET 0) known
      WHERE a.organisation_id = current_organisation() AND a.kind = 'high'
        AND a.opened_at > now_at - interval '56 days'
        -- A lead who is left out of a restriction does not hear of a High in it by a number.
        AND ((known.s).works OR (((known.s).leads OR (known.s).supervises) AND (known.s).within))
        AND (NOT a.staff_related OR reads(known.s, a.entry_id, 'staff_related'))
        AND NOT (known.s).about AND a.entry_id <> ALL ((known.s).hidden)),
    timed AS (
      SELECT s.part,
        extract(epoch FROM (SELECT min(e.at) FROM alert_event e WHERE e.alert_id = s.id AND e.event = 'taken')
          - s.opened_at)::float8 AS taken,
        extract(epoch FROM (SELECT min(e.at) FROM alert_event e WHERE e.alert_id = s.id AND e.event = 'decided')
          - s.opened_at)::float8 AS decided,
        EXISTS (SELECT FROM alert_event e WHERE e.alert_id = s.id
                AND e.event IN ('nobody_has_it', 'no_decision')) AS breached
      FROM seen s)
    SELECT p.part, count(t.part)::int, count(t.taken)::int,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY t.taken), count(t.decided)::int,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY t.decided),
      (count(*) FILTER (WHERE t.breached))::int
    FROM (VALUES (0), (1)) p (part) LEFT JOIN timed t ON t.part = p.part GROUP BY p.part ORDER BY p.part;
END $$;

-- The same counts for a channel, where nobody knows who reads: without every case and every level on
-- which anybody is conflicted, and without teams.
CREATE FUNCTION overview_for_channel(which uuid) RETURNS TABLE (level text, cases int, cases_before int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  org uuid := (SELECT c.organisation_id FROM channel c WHERE c.id = which);
  then_at timestamptz := clock() - interval '28 days';
BEGIN
  PERFORM set_config('daybook.organisation', org::text, true);
  RETURN QUERY
    WITH listed AS MATERIALIZED (
      SELECT c.id FROM case_file c WHERE c.organisation_id = org AND NOT EXISTS (
        SELECT FROM grant_in_force g WHERE g.kind = 'conflict' AND g.case_id = c.id AND g.object_id = c.id)),
    counted AS (
      SELECT level_for_all(l.id) AS level, 1 AS now, 0 AS before FROM listed l WHERE NOT is_closed(l.id)
      UNION ALL SELECT level_for_at(NULL, l.id, then_at), 0, 1 FROM listed l WHERE was_open(l.id, then_at))
    SELECT c.level, sum(c.now)::int, sum(c.before)::int FROM counted c GROUP BY 1 ORDER BY 1;
END $$;

-- Queues the digest of a week for each lead and deputy, and the counts for the supervisors' channels,
-- once. Says how many were queued.
CREATE FUNCTION queue_digests(org uuid) RETURNS TABLE (queued int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  messages jsonb;
  monday date := (SELECT date_trunc('week', clock() AT TIME ZONE o.timezone)::date FROM organisation o
                  WHERE o.id = org);
BEGIN
  PERFORM set_config('daybook.organisation', org::text, true);
  WITH readers AS (
    SELECT DISTINCT g.staff_id AS id, 'staff' AS kind FROM grant_in_force g JOIN staff p ON p.id = g.staff_id
      WHERE p.organisation_id = org AND p.left_at IS NULL AND g.kind = 'role' AND g.role IN ('lead', 'deputy')
    UNION ALL SELECT c.id, 'channel' FROM channel c WHERE c.organisation_id = org),
  told AS (
    INSERT INTO digest (to_whom, organisation_id, week, queued_at)
      SELECT r.id, org, monday, clock() FROM readers r ON CONFLICT DO NOTHING RETURNING to_whom)
  SELECT coalesce(jsonb_agg(jsonb_build_object('lane', 1, r.kind, r.id, 'ids', '{}'::jsonb, 'template',
      CASE r.kind WHEN 'staff' THEN 'digest' ELSE 'digest_channel' END)), '[]'), count(*)
    INTO messages, queued FROM told t JOIN readers r ON r.id = t.to_whom;
  IF queued > 0 THEN PERFORM add_messages(messages); END IF;
  RETURN NEXT;
END $$;
