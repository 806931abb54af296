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
  state text, joined_to text, facts jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  found found_case := case_of(ref);
  s standing := standing_of(who, found.which);
  there boolean := exists_for(s, found.which);
  its_level text := level_for(who, found.which);
BEGIN
  IF there AND found.is_it THEN
    RETURN QUERY SELECT found.which, ref, CASE WHEN sees_level(s) THEN its_level END, ground_of(s),
      CASE WHEN is_closed(found.which) THEN 'closed' ELSE 'open' END, joined_to(who, found.which),
      facts_of(who, s);
  END IF;
END $$;

-- The case that a duplicate was joined to, when the actor may know of that.
CREATE FUNCTION joined_to(who uuid, which uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT c.reference FROM case_state j JOIN case_file c ON c.id = j.other_case
  WHERE j.case_id = which AND j.state = 'joined' AND exists_for(standing_of(who, c.id), c.id)
  ORDER BY j.seq DESC LIMIT 1
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
DECLARE who uuid := enter(); ids uuid[];
BEGIN
  ids := page_of(standing_of(who, which), which, f);
  IF cardinality(ids) = 0 THEN RETURN; END IF;
  PERFORM record_release(who, by_exit, which, CASE WHEN consult THEN '{}' ELSE ids END,
                         CASE WHEN consult THEN ids ELSE '{}' END);
  RETURN QUERY SELECT * FROM entries_of(ids);
END $$;

CREATE FUNCTION page_of(s standing, which uuid, f jsonb) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
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
    RETURN ARRAY(SELECT g.entry_id FROM entry_guard g
      WHERE g.case_id = which AND g.seq < after AND reads(s, g.entry_id, g.visibility)
        AND (kinds IS NULL OR g.kind = ANY (kinds)) AND (authors IS NULL OR g.author_id = ANY (authors))
        AND (NOT f ? 'spans' OR is_within(g.at, f->'spans')) ORDER BY g.seq DESC LIMIT size);
  END IF;
  RETURN ARRAY(SELECT g.entry_id FROM entry_guard g
    WHERE g.case_id = which AND g.seq > after AND reads(s, g.entry_id, g.visibility)
      AND (kinds IS NULL OR g.kind = ANY (kinds)) AND (authors IS NULL OR g.author_id = ANY (authors))
      AND (NOT f ? 'spans' OR is_within(g.at, f->'spans')) ORDER BY g.seq LIMIT size);
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

-- One entry with its addenda.
CREATE FUNCTION read_entry(which uuid, by_exit text) RETURNS SETOF released_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  of_case uuid := (SELECT g.case_id FROM entry_guard g WHERE g.entry_id = which);
  s standing := standing_of(who, of_case);
  ids uuid[] := ARRAY(SELECT g.entry_id FROM entry_guard g
    WHERE (g.entry_id = which OR g.amends = which) AND g.case_id = of_case
      AND reads(s, g.entry_id, g.visibility) ORDER BY g.seq);
BEGIN
  IF NOT which = ANY (ids) THEN RETURN; END IF;
  PERFORM record_release(who, by_exit, of_case, ids, '{}');
  RETURN QUERY SELECT * FROM entries_of(ids);
END $$;

-- What the actor may read of some of their cases, for a search, which has to decrypt before it can
-- find. The question is logged here; what is then shown is logged by record_cited, before it is shown.
CREATE FUNCTION scan(cases uuid[], kinds text[]) RETURNS SETOF released_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp SET work_mem = '64MB' AS $$
DECLARE who uuid := enter(); which uuid; s standing;
BEGIN
  PERFORM record_release(who, 'scan', CASE WHEN cardinality(cases) = 1 THEN cases[1] END, '{}', '{}');
  FOREACH which IN ARRAY cases LOOP
    s := standing_of(who, which);
    RETURN QUERY SELECT e.id, e.case_id, e.organisation_id, g.kind, g.author_id, g.amends, e.recorded_at,
        e.ciphertext, g.visibility
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
  IF known <> cardinality(ids) THEN
    RAISE EXCEPTION 'cited entries must be readable' USING ERRCODE = 'DBK04';
  END IF;
  PERFORM record_release(who, by_exit, which, ids, '{}');
END $$;

-- The cases that exist for somebody, most directly first found: a lead's without listing every
-- ground, everybody else's from what they were given.
CREATE FUNCTION caseload(who uuid) RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
DECLARE posts uuid[] := stands_for(who);
BEGIN
  IF holds_role(who, '{lead,deputy}') THEN
    RETURN QUERY SELECT c.id FROM case_file c WHERE c.organisation_id = current_organisation()
      AND (NOT EXISTS (SELECT FROM grant_in_force g WHERE g.case_id = c.id
                       AND ((g.kind = 'conflict' AND g.staff_id = who) OR g.kind = 'listed'))
        OR exists_for(standing_of(who, c.id), c.id))
      AND EXISTS (SELECT FROM entry_guard g WHERE g.case_id = c.id);
  ELSE
    RETURN QUERY SELECT x.id FROM (
      SELECT g.case_id AS id FROM grant_in_force g WHERE g.case_id IS NOT NULL
        AND ((g.staff_id = ANY (posts) AND g.kind = 'assigned')
          OR (g.staff_id = who AND g.kind IN ('reader', 'alerted', 'override', 'task')))
      UNION
      SELECT a.case_id FROM grant_in_force s
        JOIN grant_in_force m ON m.kind = 'member' AND m.object_id = s.object_id
        JOIN grant_in_force a ON a.kind = 'assigned' AND a.staff_id = m.staff_id
        WHERE s.staff_id = ANY (posts) AND s.kind = 'role' AND s.role = 'supervisor') x
    WHERE exists_for(standing_of(who, x.id), x.id);
  END IF;
END $$;

-- Their cases: reference, level and how they stand; no word of any.
CREATE FUNCTION list_cases() RETURNS TABLE (id uuid, reference text, level text, ground text, state text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  RETURN QUERY SELECT c.id, c.reference, CASE WHEN sees_level(st.s) THEN level_for(who, c.id) END,
      ground_of(st.s), CASE WHEN is_closed(c.id) THEN 'closed' ELSE 'open' END
    FROM caseload(who) x JOIN case_file c ON c.id = x
    CROSS JOIN LATERAL (SELECT standing_of(who, c.id) AS s OFFSET 0) st ORDER BY c.reference;
END $$;

