-- Signs of risk: who is told when nobody acts. A sign changes no level and takes nothing away.

-- An entry in which a rule found a high or critical sign waits for somebody to act on it; on a second case
-- too, where it is kept there as well.
CREATE FUNCTION watch_signs(which uuid, is_critical boolean, wait_seconds int, as_on_first uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  g entry_guard;
BEGIN
  SELECT * INTO g FROM entry_guard WHERE entry_id = which;
  IF g.entry_id IS NULL OR g.author_id <> who THEN RETURN; END IF;
  INSERT INTO sign_watch (entry_id, organisation_id, case_id, author_id, critical, noticed_at, due_at, beside)
  VALUES (which, current_organisation(), g.case_id, who, is_critical, g.at,
          clock() + make_interval(secs => wait_seconds), as_on_first)
  ON CONFLICT DO NOTHING;
END $$;

-- "Not a risk", of what one rule found. False: the entry is not for the actor.
CREATE FUNCTION answer_sign(which uuid, of_rule text) RETURNS TABLE (answered boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  g entry_guard;
BEGIN
  SELECT * INTO g FROM entry_guard WHERE entry_id = which;
  answered := g.entry_id IS NOT NULL AND reads(standing_of(who, g.case_id), which, g.visibility);
  IF answered THEN
    INSERT INTO sign_answer VALUES (current_organisation(), which, of_rule, who, clock())
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NEXT;
END $$;

-- Whether somebody did something after an entry was written: decided, asked, referred, raised, met,
-- set its signs aside with a reason; or an alert stands on it. Of a high sign "not a risk" is enough.
CREATE FUNCTION is_acted_on(w sign_watch) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
      SELECT FROM entry_guard g WHERE g.case_id = w.case_id AND g.at > w.noticed_at
        AND g.kind IN ('level_change', 'decision', 'sharing_decision', 'consultation', 'action',
                       'referral', 'meeting', 'management_oversight'))
    OR EXISTS (SELECT FROM entry_guard g WHERE g.amends = w.entry_id AND g.kind = 'signs_set_aside')
    OR EXISTS (SELECT FROM alert a WHERE a.case_id = w.case_id AND a.entry_id = w.entry_id)
    OR EXISTS (SELECT FROM moved_entry m WHERE m.entry_id = w.entry_id)
    OR (NOT w.critical AND EXISTS (SELECT FROM sign_answer a WHERE a.entry_id = w.entry_id))
$$;

-- Whom an entry's signs are brought to: the author's line supervisors who read it; where there is
-- none, the leads who do. Never the author.
CREATE FUNCTION hears_of_signs(w sign_watch) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH person AS (
    SELECT DISTINCT r.staff_id, r.role FROM grant_in_force r JOIN staff p ON p.id = r.staff_id
    WHERE r.kind = 'role' AND p.left_at IS NULL AND p.organisation_id = w.organisation_id
      AND r.staff_id <> w.author_id
      AND (r.role IN ('lead', 'deputy') OR (r.role = 'supervisor' AND EXISTS (
        SELECT FROM grant_in_force m WHERE m.kind = 'member' AND m.object_id = r.object_id
          AND m.staff_id = w.author_id)))),
  reader AS (
    SELECT p.staff_id, p.role FROM person p, entry_guard g WHERE g.entry_id = w.entry_id
      AND reads(standing_of(p.staff_id, w.case_id), g.entry_id, g.visibility))
  SELECT DISTINCT r.staff_id FROM reader r
  WHERE r.role = 'supervisor' OR NOT EXISTS (SELECT FROM reader s WHERE s.role = 'supervisor')
$$;

-- Tells of signs whose time has come and on which nobody acted; says how many rows it settled.
CREATE FUNCTION tell_of_signs() RETURNS TABLE (settled int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  w sign_watch;
  acted boolean;
  messages jsonb;
BEGIN
  settled := 0;
  FOR w IN SELECT * FROM sign_watch WHERE state = 'waiting' AND due_at <= clock()
           ORDER BY due_at, beside NULLS FIRST LIMIT 50 FOR UPDATE SKIP LOCKED LOOP
    PERFORM set_config('daybook.organisation', w.organisation_id::text, true);
    acted := is_acted_on(w);
    messages := '[]';
    IF NOT acted THEN
      SELECT coalesce(jsonb_agg(jsonb_build_object('lane', 1, 'staff', h, 'template', 'signs_wait',
          'ids', jsonb_build_object('entry', w.entry_id, 'reference',
            (SELECT reference FROM case_file WHERE id = w.case_id)))), '[]')
        -- Of the same words on a second case nobody hears again who heard of them on the first.
        INTO messages FROM hears_of_signs(w) h WHERE w.beside IS NULL OR NOT EXISTS (
          SELECT FROM outbox o WHERE o.to_staff = h AND o.template = 'signs_wait'
            AND o.ids->>'entry' = w.beside::text);
      PERFORM add_messages(messages);
    END IF;
    UPDATE sign_watch SET state = CASE WHEN acted THEN 'acted'
      WHEN messages = '[]' AND NOT EXISTS (SELECT FROM hears_of_signs(w)) THEN 'nobody' ELSE 'told' END WHERE entry_id = w.entry_id;
    settled := settled + 1;
  END LOOP;
  RETURN NEXT;
END $$;

-- How often people said "not a risk" of what a rule found: for whoever keeps the rules. No entry, no
-- name.
CREATE FUNCTION count_sign_answers() RETURNS TABLE (rule text, answers bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  IF NOT holds_role(who, '{lead,deputy,administrator}') THEN RETURN; END IF;
  RETURN QUERY SELECT a.rule, count(*) FROM sign_answer a
    WHERE a.organisation_id = current_organisation() GROUP BY a.rule ORDER BY 2 DESC, 1;
END $$;
