-- Who knew what, when. Ids, times and ways out; no word of any entry.

-- Whether somebody worked a case at a time: assigned, standing in for somebody who was, or their line
-- supervisor. Grants are dated rows, so the past can be asked.
CREATE FUNCTION worked_at(who uuid, which uuid, t timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  WITH then_in_force AS MATERIALIZED (
    SELECT g.* FROM access_grant g LEFT JOIN access_grant_end e ON e.grant_id = g.id
    WHERE (g.staff_id = who OR g.case_id = which OR g.kind = 'member')
      AND g.organisation_id = current_organisation()
      AND g.from_at <= t AND coalesce(g.until_at, 'infinity') > t AND coalesce(e.at, 'infinity') > t)
  SELECT EXISTS (
    SELECT FROM then_in_force a WHERE a.kind = 'assigned' AND a.case_id = which AND (
      a.staff_id = who
      OR EXISTS (SELECT FROM then_in_force c WHERE c.kind = 'cover' AND c.staff_id = who
                 AND c.object_id = a.staff_id)
      OR EXISTS (SELECT FROM then_in_force s JOIN then_in_force m ON m.object_id = s.object_id
                 WHERE s.kind = 'role' AND s.role = 'supervisor' AND s.staff_id = who
                   AND m.kind = 'member' AND m.staff_id = a.staff_id)))
$$;

CREATE TYPE log_line AS (at timestamptz, actor_id uuid, exit text, cited uuid[], consulted uuid[]);

-- The access log of a case: for leads, without what is hidden from them, and for the auditor, without
-- what concerns them. A line of which nothing is left is not there.
CREATE FUNCTION access_log(ref text, since timestamptz) RETURNS SETOF log_line
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  found found_case := case_of(ref);
  s standing := standing_of(who, found.which);
BEGIN
  IF found.is_it IS NOT TRUE OR NOT reads_access_log(who, s) THEN RETURN; END IF;
  PERFORM record_release(who, 'access_log', found.which, '{}', '{}');
  RETURN QUERY SELECT a.at, a.actor_id, a.exit, shown_in_log(s, found.which, a.cited),
      shown_in_log(s, found.which, a.consulted)
    FROM access_event a WHERE a.case_id = found.which AND a.organisation_id = current_organisation()
      AND a.at >= since
      AND (cardinality(a.cited) + cardinality(a.consulted) = 0
        OR cardinality(shown_in_log(s, found.which, a.cited || a.consulted)) > 0)
    ORDER BY a.id;
END $$;

-- A lead sees in the log what they may read; an auditor every id of the case, and no content.
CREATE FUNCTION shown_in_log(s standing, which uuid, ids uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN s.leads THEN ARRAY(
    SELECT u.id FROM unnest(ids) WITH ORDINALITY u(id, n)
    JOIN entry_guard g ON g.entry_id = u.id AND g.case_id = which
    WHERE reads(s, g.entry_id, g.visibility) ORDER BY u.n) ELSE ids END
$$;

CREATE TYPE known_entry AS (id uuid, kind text, author_id uuid, recorded_at timestamptz,
  first_at timestamptz, exit text, times bigint);

-- What had been released to somebody of a case by a time, entry by entry.
CREATE FUNCTION knew(whom uuid, ref text, by_then timestamptz) RETURNS SETOF known_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  found found_case := case_of(ref);
  s standing := standing_of(who, found.which);
BEGIN
  IF found.is_it IS NOT TRUE OR NOT reads_access_log(who, s) OR (who = whom AND NOT s.leads) THEN RETURN; END IF;
  PERFORM record_release(who, 'access_log', found.which, '{}', '{}');
  RETURN QUERY SELECT * FROM known_to(whom, found.which, by_then) k
    WHERE NOT s.leads OR EXISTS (SELECT FROM entry_guard g
      WHERE g.entry_id = k.id AND reads(s, g.entry_id, g.visibility));
END $$;

-- The entries whose text had left to somebody by a time. An author knew what they wrote.
CREATE FUNCTION known_to(whom uuid, which uuid, by_then timestamptz) RETURNS SETOF known_entry
LANGUAGE sql STABLE AS $$
  WITH released AS (
    SELECT u.id, a.at, a.exit FROM access_event a CROSS JOIN LATERAL unnest(a.cited) u(id)
    WHERE a.actor_id = whom AND a.at <= by_then AND a.organisation_id = current_organisation()
    UNION ALL
    SELECT g.entry_id, g.at, 'written' FROM entry_guard g
    WHERE g.case_id = which AND g.author_id = whom AND g.at <= by_then)
  SELECT g.entry_id, g.kind, g.author_id, g.at, min(r.at),
         (array_agg(r.exit ORDER BY r.at))[1], count(*)
  FROM released r JOIN entry_guard g ON g.entry_id = r.id AND g.case_id = which
  GROUP BY g.entry_id, g.kind, g.author_id, g.at, g.seq ORDER BY g.seq
$$;

-- What the actor themself has been given of a case so far: the rest is new to them.
CREATE FUNCTION given_to_me(ref text) RETURNS SETOF known_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  found found_case := case_of(ref);
  s standing := standing_of(who, found.which);
BEGIN
  IF found.is_it IS NOT TRUE OR NOT exists_for(s, found.which) THEN RETURN; END IF;
  RETURN QUERY SELECT k.* FROM known_to(who, found.which, clock()) k
    JOIN entry_guard g ON g.entry_id = k.id WHERE reads(s, g.entry_id, g.visibility);
END $$;

-- What had been released to the maker of a decision when they made it, for whoever reads the
-- decision: how many of the entries that stood on the record then and that this reader may read.
CREATE FUNCTION basis_of(which uuid) RETURNS TABLE (known bigint, standing_then bigint, entries jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  g entry_guard;
  s standing;
BEGIN
  SELECT * INTO g FROM entry_guard WHERE entry_id = which;
  s := standing_of(who, g.case_id);
  IF g.entry_id IS NULL OR NOT reads(s, g.entry_id, g.visibility) THEN RETURN; END IF;
  RETURN QUERY
    WITH before AS (
      SELECT b.entry_id, b.kind, b.at, b.seq, k.id IS NOT NULL AS was_known
      FROM entry_guard b LEFT JOIN known_to(g.author_id, g.case_id, g.at) k ON k.id = b.entry_id
      WHERE b.case_id = g.case_id AND b.seq < g.seq AND reads(s, b.entry_id, b.visibility))
    SELECT count(*) FILTER (WHERE was_known), count(*),
      coalesce(jsonb_agg(jsonb_build_object('id', entry_id, 'kind', kind, 'recordedAt', at) ORDER BY seq DESC)
        FILTER (WHERE was_known), '[]') FROM before;
END $$;

CREATE TYPE look_up AS (at timestamptz, actor_id uuid, reference text, exit text, entries int,
  unlinked boolean, bulk boolean, out_of_hours boolean);

-- Look-ups that are listed for the lead: of a case that the reader did not work, of many cases within
-- an hour, or between eight in the evening and seven in the morning. A lead does not see their own:
-- those are listed for the other lead, else for the trustee.
CREATE FUNCTION look_ups(since timestamptz, many int) RETURNS SETOF look_up
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  zone text := (SELECT timezone FROM organisation WHERE id = current_organisation());
  is_lead boolean := holds_role(who, '{lead,deputy}');
BEGIN
  IF NOT is_lead AND NOT holds_role(who, '{trustee}') THEN RETURN; END IF;
  PERFORM record_release(who, 'look_ups', NULL, '{}', '{}');
  RETURN QUERY
    WITH looked AS MATERIALIZED (
      SELECT a.at, a.actor_id, c.id AS case_id, c.reference, a.exit,
        a.cited || a.consulted AS ids,
        NOT worked_at(a.actor_id, c.id, a.at) AND a.exit <> 'entry' AS unlinked,
        (SELECT count(DISTINCT o.case_id) FROM access_event o
         WHERE o.actor_id = a.actor_id AND o.organisation_id = a.organisation_id
           AND o.at > a.at - interval '1 hour' AND o.at <= a.at) >= many AS bulk,
        extract(hour FROM a.at AT TIME ZONE zone) NOT BETWEEN 7 AND 19 AS out_of_hours
      FROM access_event a JOIN case_file c ON c.id = a.case_id
      WHERE a.organisation_id = current_organisation() AND a.at >= since AND a.actor_id <> who
        AND a.exit <> 'top' AND cardinality(a.cited) + cardinality(a.consulted) > 0)
    SELECT l.at, l.actor_id, l.reference, l.exit, cardinality(shown.ids), l.unlinked, l.bulk,
      l.out_of_hours
    FROM looked l
    CROSS JOIN LATERAL (SELECT standing_of(who, l.case_id) AS s OFFSET 0) t
    CROSS JOIN LATERAL (SELECT shown_in_log(t.s, l.case_id, l.ids) AS ids OFFSET 0) shown
    WHERE (l.unlinked OR l.bulk OR l.out_of_hours)
      AND (is_lead OR (holds_in_person(l.actor_id, '{lead,deputy}')
                       AND NOT has_second_lead(l.actor_id, l.case_id)))
      -- Of a case with a conflict of theirs they hear nothing here, nor of what is hidden from them.
      AND (t.s).judges AND cardinality(shown.ids) > 0
    ORDER BY l.at DESC LIMIT 500;
END $$;

-- Whether somebody sees that a step waits. A conflict with an entry, or one that they may not read,
-- takes it from nobody who sees the request: that it was gone would tell them. Answering it, they
-- hear that it still waits. What was on the wrong case is shown only to who still reads it.
CREATE FUNCTION sees_step(who uuid, t two_step) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  s standing;
  stays boolean;
  refused text;
BEGIN
  IF t.kind = 'conflict' THEN RETURN sees_question(who, t); END IF;
  s := standing_of(who, t.case_id);
  stays := NOT s.about AND t.asked_in <> ALL (s.hidden)
    AND (t.kind <> 'wrong_case' OR t.about <> ALL (s.hidden));
  s.judges := s.judges OR stays;
  refused := refusal_to_answer(who, s, t.case_id,
    jsonb_build_object('step', t.id, 'act', answer_of(t.kind)));
  RETURN refused IS NULL OR (refused = 'waits' AND stays
    AND reads(s, t.asked_in, (SELECT visibility FROM entry_guard WHERE entry_id = t.asked_in)));
END $$;

-- What the first person wrote, for whoever may answer it: a trustee sees the reason and no more.
CREATE FUNCTION read_step(which uuid) RETURNS SETOF released_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  t two_step;
BEGIN
  SELECT * INTO t FROM two_step WHERE id = which;
  IF t.id IS NULL OR t.kind = 'conflict' OR NOT sees_step(who, t) THEN RETURN; END IF;
  PERFORM record_release(who, 'step', t.case_id, ARRAY[t.asked_in], '{}');
  RETURN QUERY SELECT * FROM entries_of(ARRAY[t.asked_in]);
END $$;

-- What left to somebody under an override, for whoever may review it: which entries and when, no
-- word of any. A lead sees what they may read; a trustee all but what is hidden from them.
CREATE FUNCTION released_under(which uuid) RETURNS SETOF known_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  t two_step;
  s standing;
BEGIN
  SELECT * INTO t FROM two_step WHERE id = which AND kind = 'override_review';
  IF t.id IS NULL OR NOT sees_step(who, t) THEN RETURN; END IF;
  s := standing_of(who, t.case_id);
  PERFORM record_release(who, 'access_log', t.case_id, '{}', '{}');
  RETURN QUERY
    SELECT g.entry_id, g.kind, g.author_id, g.at, min(a.at), (array_agg(a.exit ORDER BY a.at))[1], count(*)
    FROM access_event a CROSS JOIN LATERAL unnest(a.cited) u(id)
    JOIN entry_guard g ON g.entry_id = u.id AND g.case_id = t.case_id
    WHERE a.actor_id = t.asked_by AND a.case_id = t.case_id
      AND a.organisation_id = current_organisation()
      AND a.at >= t.asked_at AND a.at < t.asked_at + interval '3 hours'
      AND CASE WHEN s.leads THEN reads(s, g.entry_id, g.visibility) ELSE g.entry_id <> ALL (s.hidden) END
    GROUP BY g.entry_id, g.kind, g.author_id, g.at, g.seq ORDER BY g.seq;
END $$;

-- What waits for the actor as the second person.
CREATE FUNCTION list_steps() RETURNS TABLE (id uuid, kind text, case_id uuid, reference text,
  asked_by uuid, asked_at timestamptz, about uuid, detail jsonb, reads_it boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  RETURN QUERY SELECT t.id, t.kind, t.case_id, c.reference, t.asked_by, t.asked_at, t.about, t.detail,
      -- The others are read by whoever is asked.
      CASE WHEN t.kind = 'conflict' THEN reads(standing_as_asked(who, t), t.asked_in,
        (SELECT g.visibility FROM entry_guard g WHERE g.entry_id = t.asked_in)) ELSE true END
    FROM two_step t JOIN case_file c ON c.id = t.case_id
    WHERE t.organisation_id = current_organisation() AND NOT EXISTS (
        SELECT FROM two_step_answer w WHERE w.step_id = t.id)
      AND holds_role(who, '{lead,deputy,trustee}') AND sees_step(who, t)
    ORDER BY t.asked_at;
END $$;

-- What was written for whoever raised an alert, to them and to nobody else here: whoever reads the case
-- reads it there. It is theirs also when they see nothing of the case.
CREATE FUNCTION read_told(which_alert uuid) RETURNS SETOF released_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  a alert;
BEGIN
  SELECT * INTO a FROM alert WHERE id = which_alert AND organisation_id = current_organisation();
  IF a.told_in IS NULL OR a.reporter_id <> who THEN RETURN; END IF;
  PERFORM record_release(who, 'told', a.case_id, ARRAY[a.told_in], '{}');
  RETURN QUERY SELECT * FROM entries_of(ARRAY[a.told_in]);
END $$;
