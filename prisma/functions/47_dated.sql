-- What of a case counts in days: which entries somebody may read, asked anew each time and for many cases
-- at once; what an entry says is read once by each process of the service, which keeps its dates.

-- Of some cases those that the actor sees whole, and in which no entry was moved away or is closed.
CREATE FUNCTION plain_cases(who uuid, cases uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(SELECT c FROM unnest(cases) c JOIN seen_whole(who) w ON w.which = c
    WHERE NOT EXISTS (SELECT FROM moved_entry m WHERE m.case_id = c)
      AND NOT EXISTS (SELECT FROM entry_guard g WHERE g.case_id = c AND g.visibility <> 'open'))
$$;

-- The places of the entries of some kinds that the actor may read, by case. The question is logged; no
-- word of them is released.
CREATE FUNCTION dated_places(cases uuid[], kinds text[], by_exit text)
RETURNS TABLE (case_id uuid, places text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  plain uuid[] := plain_cases(who, cases);
BEGIN
  PERFORM record_release(who, by_exit, NULL, '{}', '{}');
  RETURN QUERY
    SELECT g.case_id, string_agg(g.seq::text, ',' ORDER BY g.seq) FROM entry_guard g
      WHERE g.case_id = ANY (plain) AND g.kind = ANY (kinds) GROUP BY g.case_id
    UNION ALL SELECT g.case_id, string_agg(g.seq::text, ',' ORDER BY g.seq) FROM (
        SELECT x.c, standing_of(who, x.c) AS s FROM (
          SELECT unnest(cases) EXCEPT SELECT unnest(plain)) x (c) OFFSET 0) p
      JOIN entry_guard g ON g.case_id = p.c
      WHERE g.kind = ANY (kinds) AND reads(p.s, g.entry_id, g.visibility) GROUP BY g.case_id;
END $$;

-- Those entries after a place in each case, as far as the actor may read them.
CREATE TYPE placed_entry AS (
  id uuid, case_id uuid, organisation_id uuid, kind text, author_id uuid, amends uuid,
  recorded_at timestamptz, ciphertext bytea, visibility text, place text);
CREATE FUNCTION dated_entries(cases uuid[], afters bigint[], kinds text[], by_exit text)
RETURNS SETOF placed_entry
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  plain uuid[] := plain_cases(who, cases);
  which uuid; after bigint; s standing; whole boolean;
BEGIN
  PERFORM record_release(who, by_exit, NULL, '{}', '{}');
  FOR which, after IN SELECT * FROM unnest(cases, afters) LOOP
    whole := which = ANY (plain);
    IF NOT whole THEN s := standing_of(who, which); END IF;
    RETURN QUERY SELECT e.id, e.case_id, e.organisation_id, g.kind, g.author_id, g.amends, e.recorded_at,
        e.ciphertext, g.visibility, g.seq::text
      FROM entry_guard g JOIN entry e ON e.case_id = g.case_id AND e.seq = g.seq
      WHERE g.case_id = which AND g.seq > after AND g.kind = ANY (kinds)
        AND (whole OR reads(s, g.entry_id, g.visibility)) ORDER BY g.seq;
  END LOOP;
END $$;
