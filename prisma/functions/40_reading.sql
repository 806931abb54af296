-- Reading. Each function decides, records what it is about to release, and returns it: one statement.

CREATE FUNCTION ids_bytes(ids uuid[]) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT int8send(cardinality(ids)) || coalesce(
    (SELECT string_agg(uuid_send(x), ''::bytea ORDER BY n) FROM unnest(ids) WITH ORDINALITY u(x, n)),
    ''::bytea)
$$;

CREATE FUNCTION record_release(who uuid, by_exit text, which_case uuid, cited_ids uuid[],
                               consulted_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  n bigint := nextval('access_event_id_seq');
  t timestamptz := clock();
  org uuid := current_organisation();
BEGIN
  INSERT INTO access_event (id, organisation_id, at, actor_id, exit, case_id, cited, consulted, hash)
  OVERRIDING SYSTEM VALUE
  VALUES (n, org, t, who, by_exit, which_case, cited_ids, consulted_ids,
    hashed('daybook/1/access', int8send(n) || timestamptz_send(t) || uuid_send(org) || uuid_send(who)
      || CASE WHEN which_case IS NULL THEN '\x00'::bytea
              ELSE '\x01'::bytea || uuid_send(which_case) END
      || int8send(length(convert_to(by_exit, 'UTF8'))) || convert_to(by_exit, 'UTF8')
      || ids_bytes(cited_ids) || ids_bytes(consulted_ids)));
END $$;

CREATE TYPE released_entry AS (
  id uuid, case_id uuid, organisation_id uuid, kind text, author_id uuid, amends uuid,
  recorded_at timestamptz, ciphertext bytea, visibility text);

CREATE FUNCTION entries_of(ids uuid[]) RETURNS SETOF released_entry LANGUAGE sql STABLE AS $$
  SELECT e.id, e.case_id, e.organisation_id, g.kind, g.author_id, g.amends, e.recorded_at,
         e.ciphertext, g.visibility
  FROM unnest(ids) WITH ORDINALITY u(id, n)
  JOIN entry e ON e.id = u.id JOIN entry_guard g ON g.entry_id = e.id ORDER BY u.n
$$;

-- The case of a reference, for the actor: null when there is none, or it is not theirs. The same work
-- either way: where there is none the next one is asked about, and not answered.
CREATE TYPE found_case AS (which uuid, is_it boolean);
CREATE FUNCTION case_of(ref text) RETURNS found_case LANGUAGE sql STABLE AS $$
  (SELECT c.id, c.reference = ref FROM case_file c
   WHERE c.organisation_id = current_organisation() AND c.reference >= ref ORDER BY c.reference LIMIT 1)
  UNION ALL
  (SELECT c.id, false FROM case_file c
   WHERE c.organisation_id = current_organisation() ORDER BY c.reference LIMIT 1)
  LIMIT 1
$$;

-- Finds a case by its reference. No row: there is no such case, or it is not for the actor.
CREATE FUNCTION find_case(ref text) RETURNS TABLE (id uuid, reference text, level text, ground text,
  state text, joined_to text, linked text[], workers uuid[], facts jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  found found_case := case_of(ref);
  s standing := standing_of(who, found.which);
  there boolean := exists_for(s, found.which);
  its_level text := level_for(who, found.which);
BEGIN
  IF there AND found.is_it THEN
    -- Who is left out of a restriction knows that there is a case, and no more.
    RETURN QUERY SELECT found.which, ref, CASE WHEN sees_level(s) THEN its_level END, ground_of(s),
      CASE WHEN sees_level(s) AND is_closed(found.which) THEN 'closed' ELSE 'open' END,
      CASE WHEN sees_level(s) THEN joined_to(who, found.which) END,
      CASE WHEN sees_level(s) THEN linked_to(who, found.which) ELSE '{}' END, CASE WHEN s.works OR reads_open(s) THEN workers_of(found.which) END,
      facts_of(who, s);
  END IF;
END $$;

-- The level of a case as it stands for the actor.
CREATE FUNCTION level_of(which uuid) RETURNS TABLE (level text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  RETURN QUERY SELECT level_for(who, which) WHERE sees_level(standing_of(who, which));
END $$;

-- The case that a duplicate was joined to, when the actor may know of that.
CREATE FUNCTION joined_to(who uuid, which uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT c.reference FROM case_state j JOIN case_file c ON c.id = j.other_case
  WHERE j.case_id = which AND j.state = 'joined' AND exists_for(standing_of(who, c.id), c.id)
  ORDER BY j.seq DESC LIMIT 1
$$;

-- The household: cases linked with this one, either way round, that exist for the actor.
CREATE FUNCTION linked_to(who uuid, which uuid) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(SELECT DISTINCT c.reference FROM case_state l
    JOIN case_file c ON c.id = CASE WHEN l.case_id = which THEN l.other_case ELSE l.case_id END
    WHERE l.state = 'linked' AND which IN (l.case_id, l.other_case)
      AND exists_for(standing_of(who, c.id), c.id) ORDER BY 1)
$$;

CREATE FUNCTION workers_of(which uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(SELECT DISTINCT g.staff_id FROM grant_in_force g JOIN staff p ON p.id = g.staff_id
    WHERE g.kind = 'assigned' AND g.case_id = which AND p.left_at IS NULL)
$$;

-- What is true of somebody towards a case, for src/access, which says in words and buttons what it
-- allows. Whatever they then do is asked here again.
CREATE FUNCTION facts_of(who uuid, s standing) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('active', true,
    'holds', (SELECT coalesce(jsonb_agg(DISTINCT role), '[]') FROM grant_in_force
              WHERE staff_id = ANY (stands_for(who)) AND kind = 'role'),
    'works', s.works, 'supervises', s.supervises, 'alerted', s.alerted, 'overrides', s.overrides,
    'hasTask', s.has_task, 'named', is_named(s),
    'conflict', CASE WHEN s.about THEN 'case' WHEN s.judges THEN 'none' ELSE 'an_entry' END,
    'restriction', CASE WHEN NOT s.restricted THEN 'none' WHEN s.listed THEN 'on' ELSE 'off' END)
$$;

-- The last safety line and safe contact, which stand on top of every view: for everybody who works
-- the case, also when they read nothing else of it.
CREATE FUNCTION read_top(which uuid) RETURNS SETOF released_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  s standing := standing_of(who, which);
  ids uuid[] := ARRAY(SELECT last.id FROM (VALUES ('safety_line', sees_safety_line(s)),
                        ('safe_contact', sees_safe_contact(s))) AS top (kind, granted)
    CROSS JOIN LATERAL (
      SELECT g.entry_id AS id FROM entry_guard g WHERE g.case_id = which AND g.kind = top.kind
        AND g.visibility = 'open' AND g.entry_id <> ALL (s.hidden)
      ORDER BY g.seq DESC LIMIT 1) last WHERE granted);
BEGIN
  IF cardinality(ids) = 0 THEN RETURN; END IF;
  PERFORM record_release(who, 'top', which, ids, '{}');
  RETURN QUERY SELECT * FROM entries_of(ids);
END $$;

-- One page of what the actor may read of a case, at most 100 entries, logged as released (cited) or,
-- for the engine of a brief, as consulted.
--   f: {kinds?, authors?, spans?: [{from?, until?}], order?: 'newest', after?: entry, size?}
CREATE FUNCTION read_case(which uuid, by_exit text, consult boolean, f jsonb)
RETURNS SETOF released_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  page record := page_of(standing_of(who, which), which, f);
  ids uuid[] := page.ids;
BEGIN
  IF cardinality(ids) = 0 THEN RETURN; END IF;
  PERFORM record_release(who, by_exit, which, CASE WHEN consult THEN '{}' ELSE ids END,
                         CASE WHEN consult THEN ids ELSE '{}' END);
  -- By their places, which lie side by side, and not by their random ids. OFFSET 0: first which, then
  -- what is in them, however the planner guesses. Two ways round, each in the order of the index:
  -- nothing is sorted.
  IF f->>'order' = 'newest' THEN
    RETURN QUERY SELECT e.id, e.case_id, e.organisation_id, g.kind, g.author_id, g.amends,
        e.recorded_at, e.ciphertext, g.visibility
      FROM (SELECT * FROM entry_guard r WHERE r.case_id = which AND r.seq = ANY (page.seqs)
            ORDER BY r.seq DESC OFFSET 0) g
      JOIN entry e ON e.case_id = which AND e.seq = g.seq ORDER BY g.seq DESC;
  ELSE
    RETURN QUERY SELECT e.id, e.case_id, e.organisation_id, g.kind, g.author_id, g.amends,
        e.recorded_at, e.ciphertext, g.visibility
      FROM (SELECT * FROM entry_guard r WHERE r.case_id = which AND r.seq = ANY (page.seqs)
            ORDER BY r.seq OFFSET 0) g
      JOIN entry e ON e.case_id = which AND e.seq = g.seq ORDER BY g.seq;
  END IF;
END $$;

-- Which entries a page holds, in its order.
CREATE FUNCTION page_of(s standing, which uuid, f jsonb, OUT ids uuid[], OUT seqs bigint[])
LANGUAGE plpgsql STABLE AS $$
DECLARE
  kinds text[] := CASE WHEN f ? 'kinds' THEN ARRAY(SELECT jsonb_array_elements_text(f->'kinds')) END;
  authors uuid[] := CASE WHEN f ? 'authors' THEN ARRAY(SELECT jsonb_array_elements_text(f->'authors')::uuid) END;
  newest boolean := coalesce(f->>'order' = 'newest', false);
  size int := least(coalesce((f->>'size')::int, 100), 100);
  -- An entry that is not theirs is no place to go on from: the page is empty.
  after bigint := CASE WHEN f ? 'after' THEN coalesce(
    (SELECT g.seq FROM entry_guard g WHERE g.entry_id = (f->>'after')::uuid AND g.case_id = which
       AND reads(s, g.entry_id, g.visibility)), CASE WHEN newest THEN 0 ELSE 9223372036854775807 END)
    ELSE CASE WHEN newest THEN 9223372036854775807 ELSE 0 END END;
BEGIN
  IF newest THEN
    SELECT array_agg(x.entry_id), array_agg(x.seq) INTO ids, seqs FROM (
      SELECT g.entry_id, g.seq FROM entry_guard g
      WHERE g.case_id = which AND g.seq < after AND reads(s, g.entry_id, g.visibility)
        AND (kinds IS NULL OR g.kind = ANY (kinds)) AND (authors IS NULL OR g.author_id = ANY (authors))
        AND (NOT f ? 'spans' OR is_within(g.at, f->'spans')) ORDER BY g.seq DESC LIMIT size) x;
  ELSE
    SELECT array_agg(x.entry_id), array_agg(x.seq) INTO ids, seqs FROM (
      SELECT g.entry_id, g.seq FROM entry_guard g
      WHERE g.case_id = which AND g.seq > after AND reads(s, g.entry_id, g.visibility)
        AND (kinds IS NULL OR g.kind = ANY (kinds)) AND (authors IS NULL OR g.author_id = ANY (authors))
        AND (NOT f ? 'spans' OR is_within(g.at, f->'spans')) ORDER BY g.seq LIMIT size) x;
  END IF;
  ids := coalesce(ids, '{}');
END $$;

CREATE FUNCTION is_within(at timestamptz, spans jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM jsonb_array_elements(spans) s
    WHERE at >= coalesce((s->>'from')::timestamptz, '-infinity')
      AND at < coalesce((s->>'until')::timestamptz, 'infinity'))
$$;

-- All that the actor may read of a case, for a file: one statement, one line in the log.
CREATE FUNCTION read_whole(which uuid, by_exit text) RETURNS SETOF released_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp SET work_mem = '64MB' AS $$
DECLARE
  who uuid := enter();
  s standing := standing_of(who, which);
  ids uuid[] := ARRAY(SELECT g.entry_id FROM entry_guard g
    WHERE g.case_id = which AND reads(s, g.entry_id, g.visibility) ORDER BY g.seq);
BEGIN
  IF cardinality(ids) = 0 THEN RETURN; END IF;
  PERFORM record_release(who, by_exit, which, ids, '{}');
  RETURN QUERY SELECT e.id, e.case_id, e.organisation_id, g.kind, g.author_id, g.amends, e.recorded_at,
      e.ciphertext, g.visibility
    FROM entry e JOIN entry_guard g ON g.case_id = e.case_id AND g.seq = e.seq
    WHERE e.case_id = which AND g.case_id = which AND reads(s, g.entry_id, g.visibility) ORDER BY e.seq;
END $$;

CREATE FUNCTION entry_at_or_after(which uuid) RETURNS entry_guard LANGUAGE sql STABLE AS $$
  (SELECT g FROM entry_guard g WHERE g.entry_id >= which ORDER BY g.entry_id LIMIT 1)
  UNION ALL (SELECT g FROM entry_guard g ORDER BY g.entry_id LIMIT 1) LIMIT 1
$$;

-- One entry with its addenda.
CREATE FUNCTION read_entry(which uuid, by_exit text) RETURNS SETOF released_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  -- Where there is none the next one is asked about, and not answered: the same work either way.
  near entry_guard := entry_at_or_after(which);
  s standing := standing_of(who, near.case_id);
  ids uuid[] := ARRAY(SELECT g.entry_id FROM entry_guard g
    WHERE (g.entry_id = near.entry_id OR g.amends = near.entry_id) AND g.case_id = near.case_id
      AND reads(s, g.entry_id, g.visibility) ORDER BY g.seq);
BEGIN
  IF near.entry_id IS DISTINCT FROM which OR NOT which = ANY (ids) THEN RETURN; END IF;
  PERFORM record_release(who, by_exit, near.case_id, ids, '{}');
  RETURN QUERY SELECT * FROM entries_of(ids);
END $$;

-- Who reads an entry and who is conflicted on it, for what is written about it: that starts with the
-- same sight. Only for whoever reads it, or is asked about a conflict with it; the conflicted are named
-- to the service, never to a person.
CREATE FUNCTION sight_of(which uuid) RETURNS TABLE (readers text[], conflicts uuid[], listed uuid[], visibility text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  root uuid := root_of(which);
  g entry_guard;
BEGIN
  SELECT * INTO g FROM entry_guard WHERE entry_id = which;
  IF g.entry_id IS NULL OR NOT (reads(standing_of(who, g.case_id), which, g.visibility) OR EXISTS (
      SELECT FROM two_step t WHERE t.kind = 'conflict' AND t.about = which
        AND NOT EXISTS (SELECT FROM two_step_answer w WHERE w.step_id = t.id) AND sees_step(who, t))) THEN
    RETURN;
  END IF;
  RETURN QUERY SELECT
    ARRAY(SELECT coalesce(r.staff_id::text, r.role) FROM grant_in_force r
          WHERE r.kind = 'reader' AND r.object_id = root ORDER BY 1),
    ARRAY(SELECT DISTINCT c.staff_id FROM grant_in_force c WHERE c.kind = 'conflict' AND c.object_id = which),
    ARRAY(SELECT DISTINCT l.staff_id FROM grant_in_force l WHERE l.kind = 'listed' AND l.object_id = root), g.visibility;
END $$;

-- The case that somebody wants to open by an override; null: there is none, or it is not for them.
CREATE FUNCTION case_to_override(ref text) RETURNS TABLE (id uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  found found_case := case_of(ref);
  may boolean := may_override(who, standing_of(who, found.which));
BEGIN
  RETURN QUERY SELECT found.which WHERE may AND found.is_it;
END $$;

-- What the actor may read of some of their cases, for a search, which has to decrypt before it can
-- find. The question is logged here; what is then shown is logged by record_cited, before it is shown.
CREATE TYPE scanned_entry AS (
  id uuid, case_id uuid, organisation_id uuid, kind text, author_id uuid, amends uuid,
  recorded_at timestamptz, ciphertext bytea, visibility text, reference text);
CREATE FUNCTION scan(cases uuid[], kinds text[]) RETURNS SETOF scanned_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp SET work_mem = '64MB' AS $$
DECLARE who uuid := enter(); which uuid; s standing; ref text;
BEGIN
  PERFORM record_release(who, 'scan', NULL, '{}', '{}');
  FOREACH which IN ARRAY cases LOOP
    s := standing_of(who, which);
    SELECT c.reference INTO ref FROM case_file c WHERE c.id = which;
    RETURN QUERY SELECT e.id, e.case_id, e.organisation_id, g.kind, g.author_id, g.amends, e.recorded_at,
        e.ciphertext, g.visibility, ref
      FROM entry e JOIN entry_guard g ON g.case_id = e.case_id AND g.seq = e.seq
      WHERE e.case_id = which AND g.case_id = which AND (kinds IS NULL OR g.kind = ANY (kinds))
        AND reads(s, g.entry_id, g.visibility) ORDER BY e.seq;
  END LOOP;
END $$;

-- Records which of the entries that were consulted or scanned are now cited in something that leaves.
-- Only entries that the actor may read: an id given here can not widen the log.
CREATE FUNCTION record_cited(which uuid, by_exit text, ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter(); c uuid; s standing; known int := 0;
BEGIN
  IF coalesce(cardinality(ids), 0) = 0 THEN RETURN; END IF;
  FOR c IN SELECT DISTINCT g.case_id FROM entry_guard g
           WHERE g.entry_id = ANY (ids) AND (which IS NULL OR g.case_id = which) LOOP
    s := standing_of(who, c);
    known := known + (SELECT count(*) FROM entry_guard g WHERE g.entry_id = ANY (ids) AND g.case_id = c
                      AND reads(s, g.entry_id, g.visibility));
  END LOOP;
  IF known <> (SELECT count(DISTINCT i) FROM unnest(ids) i) THEN
    RAISE EXCEPTION 'cited entries must be readable' USING ERRCODE = 'DBK04';
  END IF;
  PERFORM record_release(who, by_exit, which, ids, '{}');
END $$;

-- Cases whose open entries somebody reads without exception, because they work them, lead, or supervise
-- who works them: no conflict of theirs in them, no restriction on them. Found together; every other case
-- is asked about by itself.
CREATE FUNCTION seen_whole(who uuid) RETURNS TABLE (which uuid, ground text)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  posts uuid[] := stands_for(who);
  leads boolean := holds_role(who, '{lead,deputy}');
BEGIN
  RETURN QUERY
    WITH near AS (
      SELECT g.case_id, 1 AS n FROM grant_in_force g
        WHERE g.staff_id = ANY (posts) AND g.kind = 'assigned'
      UNION ALL SELECT c.id, 2 FROM case_file c WHERE leads AND c.organisation_id = current_organisation()
      UNION ALL SELECT a.case_id, 3 FROM grant_in_force s
        JOIN grant_in_force m ON m.kind = 'member' AND m.object_id = s.object_id
        JOIN grant_in_force a ON a.kind = 'assigned' AND a.staff_id = m.staff_id
        WHERE s.staff_id = ANY (posts) AND s.kind = 'role' AND s.role = 'supervisor'),
    best AS (SELECT n.case_id, min(n.n) AS n FROM near n GROUP BY n.case_id)
    SELECT b.case_id, (ARRAY['works_the_case', 'lead', 'line_supervisor'])[b.n] FROM best b
    WHERE NOT EXISTS (SELECT FROM grant_in_force g WHERE g.case_id = b.case_id
        AND (g.kind = 'listed' OR (g.kind = 'conflict' AND g.staff_id = who)))
      AND (b.n = 1 OR EXISTS (SELECT FROM entry_guard g WHERE g.case_id = b.case_id AND g.visibility = 'open'
        AND NOT EXISTS (SELECT FROM moved_entry m WHERE m.entry_id = g.entry_id)));
END $$;

-- The other cases that may exist for somebody: what they were given, and what their teams work; for a
-- lead also those that are restricted or hold a conflict of theirs.
CREATE FUNCTION perhaps_seen(who uuid) RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
DECLARE
  posts uuid[] := stands_for(who);
  leads boolean := holds_role(who, '{lead,deputy}');
  office boolean := holds_office(who);
BEGIN
  RETURN QUERY
    SELECT g.case_id FROM grant_in_force g WHERE g.staff_id = ANY (posts) AND g.kind = 'assigned'
    UNION SELECT g.case_id FROM grant_in_force g
      WHERE g.staff_id = who AND g.kind IN ('reader', 'alerted', 'override', 'task') AND g.case_id IS NOT NULL
    UNION SELECT g.case_id FROM grant_in_force g
      WHERE (office OR leads) AND g.case_id IS NOT NULL AND g.organisation_id = current_organisation()
        AND ((g.kind = 'reader' AND g.staff_id IS NULL AND office) OR (g.kind IN ('listed', 'conflict') AND leads))
    UNION SELECT a.case_id FROM grant_in_force s
      JOIN grant_in_force m ON m.kind = 'member' AND m.object_id = s.object_id
      JOIN grant_in_force a ON a.kind = 'assigned' AND a.staff_id = m.staff_id
      WHERE s.staff_id = ANY (posts) AND s.kind = 'role' AND s.role = 'supervisor';
END $$;

-- The levels of many cases at once, as level_for says each.
CREATE FUNCTION levels_for(who uuid, cases uuid[]) RETURNS TABLE (which uuid, level text)
LANGUAGE sql STABLE AS $$
  WITH known AS MATERIALIZED (
    SELECT l.case_id, l.entry_id, l.level, l.cancels FROM case_level l
    WHERE l.case_id = ANY (cases)
      AND NOT EXISTS (SELECT FROM grant_in_force c WHERE c.kind = 'conflict'
                      AND c.object_id = l.entry_id AND c.staff_id = who))
  SELECT DISTINCT ON (k.case_id) k.case_id, k.level FROM known k
  WHERE NOT EXISTS (SELECT FROM known later
    WHERE later.case_id = k.case_id AND k.entry_id = ANY (later.cancels))
  ORDER BY k.case_id, level_rank(k.level) DESC
$$;

-- Their cases: reference, level and how they stand; no word of any.
CREATE FUNCTION list_cases() RETURNS TABLE (id uuid, reference text, level text, ground text, state text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  who uuid := enter();
  whole uuid[];
  grounds text[];
  others uuid[];
BEGIN
  SELECT array_agg(w.which), array_agg(w.ground) INTO whole, grounds FROM seen_whole(who) w;
  others := ARRAY(SELECT x FROM perhaps_seen(who) x EXCEPT SELECT unnest(whole));
  RETURN QUERY
    WITH mine AS MATERIALIZED (
      SELECT w.id, true AS sees, w.ground FROM unnest(whole, grounds) w (id, ground)
      UNION ALL
      SELECT p.id, sees_level(p.s), ground_of(p.s) FROM (
        SELECT x AS id, standing_of(who, x) AS s FROM unnest(others) x OFFSET 0) p
      WHERE exists_for(p.s, p.id)),
    levels AS MATERIALIZED (SELECT l.which, l.level FROM levels_for(who, whole || others) l),
    closed AS MATERIALIZED (
      SELECT DISTINCT ON (s.case_id) s.case_id, s.state FROM case_state s
      WHERE s.case_id = ANY (whole || others) AND s.state IN ('closed', 'reopened')
      ORDER BY s.case_id, s.seq DESC)
    SELECT c.id, c.reference, CASE WHEN m.sees THEN l.level END, m.ground,
        CASE WHEN m.sees AND s.state = 'closed' THEN 'closed' ELSE 'open' END
      FROM mine m JOIN case_file c ON c.id = m.id
      LEFT JOIN levels l ON l.which = m.id LEFT JOIN closed s ON s.case_id = m.id ORDER BY c.reference;
END $$;
