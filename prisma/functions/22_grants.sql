-- Grants are dated rows; an end is another row. None begins in the past.

CREATE FUNCTION add_grant(p jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO access_grant (id, organisation_id, kind, staff_id, object_id, case_id, role, alert_id,
                            from_at, until_at, granted_by, reason)
  VALUES (gen_random_uuid(), current_organisation(), p->>'kind', (p->>'staff')::uuid,
          (p->>'object')::uuid, (p->>'case')::uuid, p->>'role', (p->>'alert')::uuid,
          greatest((p->>'from')::timestamptz, clock()), (p->>'until')::timestamptz, (p->>'by')::uuid, p->>'reason')
$$;

-- Ends what is in force of a kind on an object; for one person, or for all of them.
CREATE FUNCTION end_grants(of_kind text, on_object uuid, whose uuid, by_whom uuid, why text)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO access_grant_end (grant_id, at, ended_by, reason)
    SELECT g.id, clock(), by_whom, why FROM grant_in_force g
    WHERE g.kind = of_kind AND g.object_id = on_object AND (whose IS NULL OR g.staff_id = whose);
  RETURN FOUND;
END $$;

CREATE FUNCTION is_granted(of_kind text, on_object uuid, whose uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM grant_in_force
                 WHERE kind = of_kind AND object_id = on_object AND staff_id = whose)
$$;

CREATE FUNCTION is_colleague(whom uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM staff WHERE id = whom AND left_at IS NULL
                 AND organisation_id = current_organisation())
$$;

CREATE FUNCTION guard_of(which_case uuid, which_entry uuid) RETURNS entry_guard LANGUAGE sql STABLE AS $$
  SELECT g FROM entry_guard g WHERE g.entry_id = which_entry AND g.case_id = which_case
$$;
