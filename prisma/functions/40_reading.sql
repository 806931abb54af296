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
  recorded_at timestamptz, ciphertext bytea);

CREATE FUNCTION entries_of(ids uuid[]) RETURNS SETOF released_entry LANGUAGE sql STABLE AS $$
  SELECT e.id, e.case_id, e.organisation_id, g.kind, g.author_id, g.amends, e.recorded_at,
         e.ciphertext
  FROM unnest(ids) WITH ORDINALITY u(id, n)
  JOIN entry e ON e.id = u.id JOIN entry_guard g ON g.entry_id = e.id ORDER BY u.n
$$;

-- Finds a case by its reference. No row: there is no such case, or it is not for the actor.
CREATE FUNCTION find_case(ref text) RETURNS TABLE (id uuid, reference text, level text, ground text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter(); found uuid; exists_for_them boolean;
BEGIN
  SELECT c.id INTO found FROM case_file c
    WHERE c.reference = ref AND c.organisation_id = current_organisation();
  -- The same work whether there is none or it is not theirs.
  exists_for_them := case_exists_for(who, coalesce(found, '00000000-0000-4000-8000-000000000000'));
  IF exists_for_them THEN
    RETURN QUERY SELECT found, ref, level_for(who, found), case_ground(who, found);
  END IF;
END $$;

-- The entries of a case that the actor may read, oldest first, at most 100 a page, logged as
-- released (cited) or, for the engine of a brief, as consulted.
CREATE FUNCTION read_case(which uuid, by_exit text, consult boolean, kinds text[], after_page int)
RETURNS SETOF released_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter(); ids uuid[];
BEGIN
  SELECT coalesce(array_agg(x.id ORDER BY x.seq), '{}') INTO ids FROM (
    SELECT e.id, e.seq FROM entry e JOIN entry_guard g ON g.entry_id = e.id
    WHERE e.id IN (SELECT readable(who, which)) AND (kinds IS NULL OR g.kind = ANY (kinds))
    ORDER BY e.seq OFFSET after_page * 100 LIMIT 100) x;
  IF cardinality(ids) = 0 THEN RETURN; END IF;
  PERFORM record_release(who, by_exit, which, CASE WHEN consult THEN '{}' ELSE ids END,
                         CASE WHEN consult THEN ids ELSE '{}' END);
  RETURN QUERY SELECT * FROM entries_of(ids);
END $$;

-- One entry with its addenda.
CREATE FUNCTION read_entry(which uuid, by_exit text) RETURNS SETOF released_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter(); ids uuid[]; of_case uuid;
BEGIN
  SELECT case_id INTO of_case FROM entry WHERE id = which;
  SELECT coalesce(array_agg(e.id ORDER BY e.seq), '{}') INTO ids
    FROM entry e JOIN entry_guard g ON g.entry_id = e.id
    WHERE (e.id = which OR g.amends = which) AND e.id IN (SELECT readable(who, of_case));
  IF NOT which = ANY (ids) THEN RETURN; END IF;
  PERFORM record_release(who, by_exit, of_case, ids, '{}');
  RETURN QUERY SELECT * FROM entries_of(ids);
END $$;

-- Records which of the entries that were consulted are now cited in something that leaves.
-- Only entries that the actor may read: an id given here can not widen the log.
CREATE FUNCTION record_cited(which uuid, by_exit text, ids uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  IF coalesce(cardinality(ids), 0) = 0 THEN RETURN; END IF;
  IF EXISTS (SELECT unnest(ids) EXCEPT SELECT readable(who, which)) THEN
    RAISE EXCEPTION 'cited entries must be readable' USING ERRCODE = 'DBK04';
  END IF;
  PERFORM record_release(who, by_exit, which, ids, '{}');
END $$;

-- The cases that the actor may choose from, with the latest details of the person (encrypted).
CREATE FUNCTION list_cases() RETURNS TABLE (case_id uuid, reference text, level text, id uuid,
  organisation_id uuid, kind text, author_id uuid, amends uuid, recorded_at timestamptz,
  ciphertext bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter(); cases uuid[]; details uuid[]; shown uuid[];
BEGIN
  SELECT array_agg(x.case_id), array_agg(x.details) INTO cases, details FROM (
    SELECT c.id AS case_id, (
      SELECT e.id FROM entry e JOIN entry_guard g ON g.entry_id = e.id
      WHERE e.case_id = c.id AND g.kind = 'person_details' AND e.id IN (SELECT readable(who, c.id))
      ORDER BY e.seq DESC LIMIT 1) AS details
    FROM case_file c
    WHERE c.organisation_id = current_organisation() AND case_exists_for(who, c.id)) x;
  shown := array_remove(details, NULL);
  IF cardinality(shown) > 0 THEN PERFORM record_release(who, 'case_list', NULL, shown, '{}'); END IF;
  RETURN QUERY SELECT c.id, c.reference, level_for(who, c.id), r.id, r.organisation_id, r.kind,
                      r.author_id, r.amends, r.recorded_at, r.ciphertext
    FROM unnest(cases, details) u(case_id, details) JOIN case_file c ON c.id = u.case_id
    LEFT JOIN LATERAL entries_of(ARRAY[u.details]) r ON true ORDER BY c.reference;
END $$;

-- What somebody may know of an alert: nothing (no row) unless they raised it, may take it, were
-- reached by it or read the case. No content: reference, level, times and who has it.
CREATE FUNCTION find_alert(which uuid) RETURNS TABLE (id uuid, case_id uuid, entry_id uuid,
  organisation_id uuid, kind text, staff_related boolean, reference text, level text,
  opened_at timestamptz, state text, taken_by uuid, taken_at timestamptz, reporter_id uuid,
  may_take boolean, may_open boolean, readers jsonb, conflicts jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  RETURN QUERY SELECT a.id, a.case_id, a.entry_id, a.organisation_id, a.kind, a.staff_related,
      c.reference, level_for(who, a.case_id), a.opened_at, a.state, a.taken_by, a.taken_at,
      a.reporter_id, may_take(who, a), o.may_open,
      -- What is written about an entry starts with its readers, and without those conflicted on it.
      CASE WHEN o.may_open THEN (SELECT jsonb_agg(coalesce(g.staff_id::text, g.role))
        FROM grant_in_force g WHERE g.kind = 'reader' AND g.object_id = a.entry_id) END,
      CASE WHEN o.may_open THEN (SELECT jsonb_agg(g.staff_id)
        FROM grant_in_force g WHERE g.kind = 'conflict' AND g.object_id = a.entry_id) END
    FROM alert a JOIN case_file c ON c.id = a.case_id
    CROSS JOIN LATERAL (SELECT a.entry_id IN (SELECT readable(who, a.case_id)) AS may_open) o
    WHERE a.id = which AND a.organisation_id = current_organisation()
      AND (a.reporter_id = who OR may_take(who, a) OR o.may_open
           -- Whom it reached hears how it ended.
           OR (a.state = 'closed' AND EXISTS (
                 SELECT FROM access_grant g WHERE g.kind = 'alerted' AND g.alert_id = a.id
                 AND g.staff_id = who)
               AND NOT EXISTS (
                 SELECT FROM grant_in_force g WHERE g.kind = 'conflict' AND g.object_id = a.entry_id
                 AND g.staff_id = who)));
END $$;

-- The same for a channel, where no one person asks. No row when anybody is conflicted on the entry
-- or it is about staff: then nothing about it is posted anywhere.
CREATE FUNCTION find_alert_for_channel(which uuid) RETURNS TABLE (id uuid, organisation_id uuid,
  kind text, reference text, opened_at timestamptz, state text, taken_by uuid, taken_at timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
BEGIN
  PERFORM set_config('daybook.organisation',
    (SELECT a.organisation_id FROM alert a WHERE a.id = which)::text, true);
  RETURN QUERY SELECT a.id, a.organisation_id, a.kind, c.reference, a.opened_at, a.state, a.taken_by, a.taken_at
    FROM alert a JOIN case_file c ON c.id = a.case_id
    WHERE a.id = which AND NOT a.staff_related AND NOT EXISTS (
      SELECT FROM grant_in_force g WHERE g.kind = 'conflict' AND g.object_id = a.entry_id);
END $$;
