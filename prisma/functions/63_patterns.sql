-- Small signs that several entries hold together. Each by itself says little.

-- How many small signs a rule found in an entry that the actor wrote; the first time only.
CREATE FUNCTION note_minor_signs(which uuid, how_many int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  g entry_guard;
BEGIN
  SELECT * INTO g FROM entry_guard WHERE entry_id = which;
  IF g.entry_id IS NULL OR g.author_id <> who OR how_many < 1 THEN RETURN; END IF;
  INSERT INTO minor_sign (entry_id, organisation_id, case_id, author_id, signs, noticed_at)
    VALUES (which, current_organisation(), g.case_id, who, how_many, g.at) ON CONFLICT DO NOTHING;
END $$;

-- How an organisation counts: entries by several people, or signs, within so many days.
CREATE FUNCTION pattern_setting(org uuid, what text, usual int) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT (o.settings->'patterns'->>what)::int FROM organisation o WHERE o.id = org), usual)
$$;

-- The entries with small signs that somebody reads on a case, of the window; of those that were moved
-- away, and of which it was said that it is no risk, none.
CREATE FUNCTION small_signs_for(whom uuid, which_case uuid, since timestamptz) RETURNS SETOF minor_sign
LANGUAGE sql STABLE AS $$
  SELECT m FROM minor_sign m
  JOIN entry_guard g ON g.entry_id = m.entry_id
  CROSS JOIN LATERAL (SELECT standing_of(whom, which_case) AS s OFFSET 0) known
  WHERE m.case_id = which_case AND m.noticed_at > since AND reads(known.s, g.entry_id, g.visibility)
    AND NOT EXISTS (SELECT FROM moved_entry x WHERE x.entry_id = m.entry_id)
    AND m.signs > (SELECT count(DISTINCT a.rule) FROM sign_answer a WHERE a.entry_id = m.entry_id)
$$;

-- Tells leads and deputies, each of what they read themself: once in the time of a window for each case.
CREATE FUNCTION tell_of_patterns() RETURNS TABLE (told int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  org uuid; days int; since timestamptz; which uuid; whom uuid; f record;
BEGIN
  told := 0;
  FOR org IN SELECT o.id FROM organisation o LOOP
    PERFORM set_config('daybook.organisation', org::text, true);
    days := pattern_setting(org, 'days', 28);
    since := clock() - make_interval(days => days);
    FOR which IN SELECT m.case_id FROM minor_sign m WHERE m.organisation_id = org AND m.noticed_at > since
        GROUP BY m.case_id HAVING NOT is_closed(m.case_id) AND (count(*) >= pattern_setting(org, 'entries', 3)
          OR sum(m.signs) >= pattern_setting(org, 'signs', 4)) LOOP
      -- Two services at once tell once.
      PERFORM pg_advisory_xact_lock(hashtext('pattern ' || which));
      FOR whom IN SELECT DISTINCT r.staff_id FROM grant_in_force r JOIN staff p ON p.id = r.staff_id
          WHERE r.kind = 'role' AND r.role IN ('lead', 'deputy') AND p.left_at IS NULL
            AND p.organisation_id = org AND NOT EXISTS (SELECT FROM pattern_told t
              WHERE t.case_id = which AND t.staff_id = r.staff_id AND t.told_at > since) LOOP
        SELECT array_agg(m.entry_id ORDER BY m.noticed_at) AS entries, count(DISTINCT m.author_id) AS authors,
          coalesce(sum(m.signs), 0) AS signs INTO f FROM small_signs_for(whom, which, since) m;
        CONTINUE WHEN f.entries IS NULL OR NOT ((cardinality(f.entries) >= pattern_setting(org, 'entries', 3)
            AND f.authors >= pattern_setting(org, 'authors', 2)) OR f.signs >= pattern_setting(org, 'signs', 4));
        INSERT INTO pattern_told (organisation_id, case_id, staff_id, entries, days, told_at)
          VALUES (org, which, whom, f.entries, days, clock());
        PERFORM add_messages(jsonb_build_array(jsonb_build_object('lane', 1, 'staff', whom, 'template', 'pattern',
          'ids', jsonb_build_object('case', which, 'reference',
            (SELECT c.reference FROM case_file c WHERE c.id = which)))));
        told := told + 1;
      END LOOP;
    END LOOP;
  END LOOP;
  RETURN NEXT;
END $$;

-- What was last put together for the actor on a case, of what they may still read.
CREATE FUNCTION my_pattern(which_case uuid) RETURNS TABLE (entry_id uuid, days int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  s standing := standing_of(who, which_case);
BEGIN
  RETURN QUERY SELECT g.entry_id, t.days FROM (
      SELECT p.entries, p.days FROM pattern_told p WHERE p.case_id = which_case AND p.staff_id = who
      ORDER BY p.id DESC LIMIT 1) t
    JOIN entry_guard g ON g.case_id = which_case AND g.entry_id = ANY (t.entries)
    WHERE reads(s, g.entry_id, g.visibility) ORDER BY g.seq;
END $$;
