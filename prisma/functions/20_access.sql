-- Who may do what: docs and src/access say the same in words. SQL decides.

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

CREATE FUNCTION holds_role(who uuid, wanted text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM grant_in_force
                 WHERE staff_id = who AND kind = 'role' AND role = ANY (wanted))
$$;

-- Line supervisor: holds the supervisor's role in a team of somebody assigned to the case.
CREATE FUNCTION supervises(who uuid, which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM grant_in_force s
    JOIN grant_in_force m ON m.kind = 'member' AND m.object_id = s.object_id
    JOIN grant_in_force a ON a.kind = 'assigned' AND a.staff_id = m.staff_id
    WHERE s.staff_id = who AND s.kind = 'role' AND s.role = 'supervisor'
      AND a.object_id = which_case)
$$;

-- The ground on which somebody reads the open entries of a case and may write to it, or null.
CREATE FUNCTION case_ground(who uuid, which_case uuid) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF EXISTS (SELECT FROM grant_in_force WHERE staff_id = who AND kind = 'assigned'
             AND object_id = which_case) THEN RETURN 'works_the_case'; END IF;
  IF holds_role(who, ARRAY['lead', 'deputy']) THEN RETURN 'lead'; END IF;
  IF supervises(who, which_case) THEN RETURN 'line_supervisor'; END IF;
  IF EXISTS (SELECT FROM grant_in_force WHERE staff_id = who AND kind = 'alerted'
             AND object_id = which_case) THEN RETURN 'alerted'; END IF;
  RETURN NULL;
END $$;

-- The entries of a case that somebody may read. Privacy and conflicts take away, whatever the ground.
CREATE FUNCTION readable(who uuid, which_case uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH ground AS MATERIALIZED (
         SELECT case_ground(who, which_case) IS NOT NULL AS broad,
                holds_role(who, ARRAY['lead']) AS is_lead)
  SELECT e.id FROM ground, entry e JOIN entry_guard g ON g.entry_id = e.id
  WHERE e.case_id = which_case
    AND ((g.visibility = 'open' AND ground.broad)
      OR (g.visibility <> 'open' AND EXISTS (
            SELECT FROM grant_in_force r WHERE r.kind = 'reader' AND r.object_id = e.id
            AND (r.staff_id = who OR (r.staff_id IS NULL AND r.role = 'lead' AND ground.is_lead)))))
    AND NOT EXISTS (SELECT FROM grant_in_force c WHERE c.kind = 'conflict'
                    AND c.object_id = e.id AND c.staff_id = who)
$$;

-- A case exists for somebody only if they work it or may read something of it. A lead who is
-- conflicted on all of it is answered as if there were none.
CREATE FUNCTION case_exists_for(who uuid, which_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM grant_in_force WHERE staff_id = who AND kind = 'assigned'
                 AND object_id = which_case)
      OR EXISTS (SELECT FROM readable(who, which_case))
$$;

CREATE FUNCTION level_rank(level text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_position(ARRAY['low', 'medium', 'high'], level), 0)
$$;

-- The level without the changes that are hidden from somebody, or from anybody at all. A raise
-- never brings it down: somebody who does not know of a High can raise to Medium, and for all
-- others it stays High.
CREATE FUNCTION level_without(whom uuid, anybody boolean, which_case uuid) RETURNS text
LANGUAGE sql STABLE AS $$
  WITH known AS (
    SELECT l.level, l.seq, l.raised FROM case_level l
    WHERE l.case_id = which_case
      AND NOT EXISTS (SELECT FROM grant_in_force c WHERE c.kind = 'conflict'
                      AND c.object_id = l.entry_id AND (anybody OR c.staff_id = whom)))
  SELECT level FROM known
  WHERE seq >= coalesce((SELECT max(seq) FROM known WHERE NOT raised), 0)
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
