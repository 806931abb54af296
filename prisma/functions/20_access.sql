-- Who is what to a case. What each of that allows stands in 21_may.sql; src/access says the same in
-- words, for buttons. SQL decides.

CREATE VIEW grant_in_force AS
  SELECT g.* FROM access_grant g
  WHERE g.from_at <= clock() AND (g.until_at IS NULL OR g.until_at > clock())
    AND NOT EXISTS (SELECT FROM access_grant_end e WHERE e.grant_id = g.id);

-- Who is asking. Set in the same statement that calls a function, for that statement only.
-- A call without an actor, or by somebody who has left, is an error and not an empty answer.
CREATE FUNCTION enter() RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  who uuid := nullif(current_setting('daybook.actor', true), '')::uuid;
  org text;
BEGIN
  SELECT set_config('daybook.organisation', organisation_id::text, true) INTO org
    FROM staff WHERE id = who AND left_at IS NULL;
  IF org IS NULL THEN
    RAISE EXCEPTION 'no active member of staff is named as actor' USING ERRCODE = 'DBK01';
  END IF;
  RETURN who;
END $$;

-- Themselves, and the colleagues for whom they stand in now. Cover gives what the post of the
-- covered colleague gives: roles, assignments, supervision. Never what is theirs in person.
CREATE FUNCTION stands_for(who uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT who || ARRAY(
    SELECT g.object_id FROM grant_in_force g JOIN staff s ON s.id = g.object_id
    WHERE g.staff_id = who AND g.kind = 'cover' AND s.left_at IS NULL)
$$;

CREATE FUNCTION holds_role(who uuid, wanted text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM grant_in_force
                 WHERE staff_id = ANY (stands_for(who)) AND kind = 'role' AND role = ANY (wanted))
$$;

-- The same without cover.
CREATE FUNCTION holds_in_person(who uuid, wanted text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM grant_in_force
                 WHERE staff_id = who AND kind = 'role' AND role = ANY (wanted))
$$;

-- Active colleagues who hold a role in person, one after the other: whoever needs only the first is not kept
-- waiting for all.
CREATE FUNCTION holding(wanted text) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT g.staff_id FROM grant_in_force g JOIN staff p ON p.id = g.staff_id
  WHERE g.kind = 'role' AND g.role = wanted AND p.left_at IS NULL
    AND g.organisation_id = current_organisation() AND p.organisation_id = current_organisation()
$$;

-- Everybody who holds one of some roles, once.
CREATE FUNCTION holders_of(wanted text[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(SELECT DISTINCT h FROM unnest(wanted) r CROSS JOIN LATERAL holding(r) h)
$$;

-- "The lead" as a named reader is the office: its holder and, while covering a lead or on duty, the
-- deputy.
CREATE FUNCTION holds_office(who uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT holds_in_person(who, '{lead}') OR (holds_in_person(who, '{deputy}')
    AND (holds_in_person(who, '{on_duty}') OR EXISTS (
      SELECT FROM unnest(stands_for(who)) s WHERE s <> who AND holds_in_person(s, '{lead}'))))
$$;

-- Line supervisor: holds the supervisor's role in a team of somebody assigned to the case. From the case
-- on, step by step: whoever is assigned are few, whatever the size of the organisation.
CREATE FUNCTION supervises(posts uuid[], which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM (SELECT g.staff_id FROM grant_in_force g
                 WHERE g.case_id = which_case AND g.kind = 'assigned' OFFSET 0) a
    CROSS JOIN LATERAL (SELECT g.object_id FROM grant_in_force g
                        WHERE g.staff_id = a.staff_id AND g.kind = 'member' OFFSET 0) m
    CROSS JOIN LATERAL (SELECT FROM grant_in_force g WHERE g.staff_id = ANY (posts) AND g.kind = 'role'
                        AND g.role = 'supervisor' AND g.object_id = m.object_id OFFSET 0) s)
$$;

-- What one person is to one case, found once a call.
CREATE TYPE standing AS (
  -- grounds
  works boolean, supervises boolean, leads boolean, alerted boolean, overrides boolean,
  has_task boolean,
  -- what takes away
  about boolean,        -- conflicted with the whole case: about them or their relative
  judges boolean,       -- no conflict in the case, not with an entry either
  restricted boolean,   -- the case is restricted
  listed boolean,       -- they are on its list
  within boolean,       -- it is not, or they are on its list, or an alert or a lead's override opens it
  hidden uuid[],        -- entries on which they are conflicted, and those that were moved away
  narrowed uuid[],      -- open entries with a restriction of their own that leaves them out
  named uuid[]          -- closed entries that they read by name, by office or by the alert
);

-- Four looks for nearly everybody: for whom they stand, what they hold, what is granted on the case,
-- and what was moved away from it.
CREATE FUNCTION standing_of(who uuid, which_case uuid) RETURNS standing
LANGUAGE plpgsql STABLE AS $$
DECLARE
  s standing;
  posts uuid[] := who || ARRAY(
    SELECT g.object_id FROM grant_in_force g JOIN staff p ON p.id = g.object_id
    WHERE g.staff_id = who AND g.kind = 'cover' AND p.left_at IS NULL);
  roles text[] := ARRAY(SELECT g.role FROM grant_in_force g
    WHERE g.staff_id = ANY (posts) AND g.kind = 'role');
  beyond boolean;
  by_name uuid[];
  by_office uuid[];
  alerts uuid[];
  listed_on uuid[];
  lists uuid[];
BEGIN
  SELECT coalesce(bool_or(kind = 'assigned' AND staff_id = ANY (posts)), false),
         coalesce(bool_or(kind = 'alerted' AND staff_id = who), false),
         coalesce(bool_or(kind = 'override' AND staff_id = who), false),
         coalesce(bool_or(kind = 'task' AND staff_id = who), false),
         coalesce(bool_or(kind = 'conflict' AND staff_id = who AND object_id = which_case), false),
         coalesce(array_agg(object_id) FILTER (WHERE kind = 'conflict' AND staff_id = who), '{}'),
         coalesce(array_agg(object_id) FILTER (WHERE kind = 'reader' AND staff_id = who), '{}'),
         coalesce(array_agg(object_id) FILTER (WHERE kind = 'reader' AND staff_id IS NULL), '{}'),
         coalesce(array_agg(alert_id) FILTER (WHERE kind = 'alerted' AND staff_id = who), '{}'),
         coalesce(array_agg(DISTINCT object_id) FILTER (WHERE kind = 'listed'), '{}'),
         coalesce(array_agg(object_id) FILTER (WHERE kind = 'listed' AND staff_id = who), '{}')
    INTO s.works, s.alerted, s.overrides, s.has_task, s.about, s.hidden, by_name,
         by_office, alerts, lists, listed_on
    FROM grant_in_force WHERE case_id = which_case;
  s.judges := NOT has_conflict(s.hidden);
  s.hidden := with_amendments(s.hidden || ARRAY(
    SELECT entry_id FROM moved_entry WHERE case_id = which_case));
  -- An alert about what is hidden from them is no ground.
  s.alerted := s.alerted AND EXISTS (
    SELECT FROM alert WHERE id = ANY (alerts) AND entry_id <> ALL (s.hidden));
  s.leads := roles && '{lead,deputy}';
  s.supervises := 'supervisor' = ANY (roles) AND supervises(posts, which_case);
  s.overrides := s.overrides AND roles && '{supervisor,lead,deputy}';
  s.has_task := s.has_task AND 'records_officer' = ANY (roles);
  beyond := s.alerted OR (s.overrides AND s.leads);
  s.restricted := which_case = ANY (lists);
  s.listed := which_case = ANY (listed_on);
  s.within := beyond OR NOT s.restricted OR s.listed;
  s.narrowed := '{}';
  IF cardinality(lists) > 0 AND NOT beyond THEN
    s.narrowed := with_amendments(ARRAY(SELECT unnest(lists) EXCEPT SELECT unnest(listed_on)));
  END IF;
  IF cardinality(by_office) > 0 THEN by_name := by_name || by_the_office(who, by_office); END IF;
  s.named := without_addenda(by_name);
  IF cardinality(alerts) > 0 THEN s.named := s.named || by_alert(alerts); END IF;
  s.named := with_amendments(s.named);
  RETURN s;
END $$;

-- Entries, and whatever amends them: what is hidden is hidden with all that was added to it. One look by
-- the index for each step; asked in one recursive statement, the planner reads every entry there is.
CREATE FUNCTION with_amendments(entries uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  all_of uuid[] := entries;
  last uuid[] := entries;
BEGIN
  WHILE cardinality(last) > 0 LOOP
    last := ARRAY(SELECT g.entry_id FROM entry_guard g
                  WHERE g.amends = ANY (last) AND g.entry_id <> ALL (all_of));
    all_of := all_of || last;
  END LOOP;
  RETURN all_of;
END $$;

-- Being named on an addendum gives nothing: it is read by whoever reads what it amends.
CREATE FUNCTION without_addenda(entries uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF cardinality(entries) = 0 THEN RETURN entries; END IF;
  RETURN ARRAY(SELECT g.entry_id FROM entry_guard g WHERE g.entry_id = ANY (entries) AND g.amends IS NULL);
END $$;

-- What an addendum amends in the end; of any other entry itself.
CREATE FUNCTION root_of(which uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up AS (
    SELECT g.entry_id, g.amends FROM entry_guard g WHERE g.entry_id = which
    UNION SELECT g.entry_id, g.amends FROM up JOIN entry_guard g ON g.entry_id = up.amends)
  SELECT coalesce((SELECT entry_id FROM up WHERE amends IS NULL), which)
$$;

-- Whether a conflict is among these. The entry that declares one is hidden from whom it is about, also
-- after it was lifted; that alone is no conflict any more.
CREATE FUNCTION has_conflict(conflicted uuid[]) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN cardinality(conflicted) > 0 AND EXISTS (
    SELECT FROM unnest(conflicted) c LEFT JOIN entry_guard g ON g.entry_id = c
    WHERE g.kind IS NULL OR g.kind NOT IN ('conflict_declared', 'conflict_lifted'));
END $$;

-- An alerted person reads the entry that raised their alert; never one about staff.
CREATE FUNCTION by_alert(alerts uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(SELECT entry_id FROM alert WHERE id = ANY (alerts) AND NOT staff_related)
$$;

-- Of the entries that name the office of the lead, those that it opens for somebody. One about staff
-- opens for the lead in person only, and for nobody who stands in.
CREATE FUNCTION by_the_office(who uuid, entries uuid[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN holds_in_person(who, '{lead}') THEN entries
    WHEN holds_office(who) THEN ARRAY(
      SELECT g.entry_id FROM entry_guard g
      WHERE g.entry_id = ANY (entries) AND g.visibility = 'private')
    ELSE '{}'::uuid[] END
$$;

-- Whether they read the open entries of the case that are not restricted one by one.
CREATE FUNCTION reads_open(s standing) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT (s.works OR s.supervises OR s.leads OR s.alerted OR s.overrides OR s.has_task)
    AND s.within AND NOT s.about
$$;

-- Whether they read one entry. Privacy, conflict and restriction take away, whatever the ground.
CREATE FUNCTION reads(s standing, entry_id uuid, visibility text) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN visibility = 'open' THEN reads_open(s) AND entry_id <> ALL (s.narrowed)
              ELSE entry_id = ANY (s.named) END
    AND NOT s.about AND entry_id <> ALL (s.hidden)
$$;

-- A case exists for somebody only if they work it or may read something of it; a lead who is left
-- out of a restriction knows that it exists.
CREATE FUNCTION exists_for(s standing, which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT s.works OR (s.leads AND s.restricted AND NOT s.about) OR EXISTS (
    SELECT FROM entry_guard g WHERE g.case_id = which_case AND reads(s, g.entry_id, g.visibility))
$$;

-- Whether being named opens at least one closed entry of the case.
CREATE FUNCTION is_named(s standing) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT NOT s.about AND EXISTS (SELECT unnest(s.named) EXCEPT SELECT unnest(s.hidden))
$$;

-- The ground in one word, for the head of a case; null when it is only that they were named.
CREATE FUNCTION ground_of(s standing) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN s.works THEN 'works_the_case' WHEN s.about THEN NULL
    WHEN s.leads AND s.within THEN 'lead' WHEN s.supervises AND s.within THEN 'line_supervisor'
    WHEN s.alerted THEN 'alerted' WHEN s.overrides AND s.within THEN 'override'
    WHEN s.has_task AND s.within THEN 'task' END
$$;

CREATE FUNCTION level_rank(level text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_position(ARRAY['low', 'medium', 'high'], level), 0)
$$;

-- The level without the changes that are hidden from somebody, or from anybody at all: the highest
-- that was not brought down by somebody who knew of it.
CREATE FUNCTION level_without(whom uuid, anybody boolean, which_case uuid) RETURNS text
LANGUAGE sql STABLE AS $$
  WITH known AS MATERIALIZED (
    SELECT l.entry_id, l.level, l.cancels FROM case_level l
    WHERE l.case_id = which_case
      AND NOT EXISTS (SELECT FROM grant_in_force c WHERE c.kind = 'conflict'
                      AND c.object_id = l.entry_id AND (anybody OR c.staff_id = whom)))
  SELECT level FROM known
  WHERE NOT EXISTS (SELECT FROM known later WHERE known.entry_id = ANY (later.cancels))
  ORDER BY level_rank(level) DESC LIMIT 1
$$;

-- The level as it stands for a reader: without the changes that belong to what they may not know of.
CREATE FUNCTION level_for(who uuid, which_case uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT level_without(who, false, which_case)
$$;

-- The level as everybody knows it: without the changes that are hidden from anyone.
CREATE FUNCTION level_for_all(which_case uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT level_without(NULL, true, which_case)
$$;
