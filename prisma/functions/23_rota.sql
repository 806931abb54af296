-- The rota: who is on duty when.

CREATE FUNCTION is_on_duty_at_times(whom uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT holds_role(whom, '{supervisor,lead,deputy,trustee,on_duty}')
$$;

-- Those who keep the rota write on it; anybody may say when they themselves are away.
--   p: {id, kind, staff, weekday?, from?, until?, fromAt?, untilAt?}, or {end: id}
-- Returns {done: true} or {refused: code}.
CREATE FUNCTION set_duty(p jsonb) RETURNS TABLE (answer jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  keeps boolean := holds_in_person(who, '{lead,deputy,supervisor,administrator}');
  whom uuid := (p->>'staff')::uuid;
  ends uuid := (p->>'end')::uuid;
BEGIN
  IF ends IS NOT NULL THEN
    SELECT d.staff_id INTO whom FROM duty d WHERE d.id = ends AND d.organisation_id = current_organisation()
      AND NOT EXISTS (SELECT FROM duty_end e WHERE e.duty_id = d.id);
    answer := CASE WHEN whom IS NULL THEN '{"refused": "no_such_duty"}'
      WHEN NOT keeps AND whom <> who THEN '{"refused": "not_yours_to_keep"}' ELSE '{"done": true}' END;
    IF answer ? 'done' THEN INSERT INTO duty_end VALUES (ends, current_organisation(), who, clock()); END IF;
    RETURN NEXT; RETURN;
  END IF;
  answer := CASE WHEN NOT keeps AND (whom <> who OR p->>'kind' <> 'away') THEN '{"refused": "not_yours_to_keep"}'
    WHEN NOT is_colleague(whom) THEN '{"refused": "no_such_colleague"}'
    WHEN p->>'kind' <> 'away' AND NOT is_on_duty_at_times(whom) THEN '{"refused": "not_for_duty"}'
    ELSE '{"done": true}' END;
  IF answer ? 'done' THEN
    INSERT INTO duty (id, organisation_id, kind, staff_id, weekday, from_time, until_time, from_at, until_at,
                      made_by, made_at)
    VALUES ((p->>'id')::uuid, current_organisation(), p->>'kind', whom, (p->>'weekday')::smallint, p->>'from',
      p->>'until', (p->>'fromAt')::timestamptz, (p->>'untilAt')::timestamptz, who, clock())
    ON CONFLICT (id) DO NOTHING;
  END IF;
  RETURN NEXT;
END $$;

-- The rota of an organisation, and who stands in for whom now: no content, names or reasons.
CREATE FUNCTION duty_of(organisation uuid) RETURNS TABLE (id uuid, kind text, staff_id uuid, weekday smallint,
  from_time text, until_time text, from_at timestamptz, until_at timestamptz, covers uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
BEGIN
  PERFORM set_config('daybook.organisation', organisation::text, true);
  RETURN QUERY SELECT d.id, d.kind, d.staff_id, d.weekday, d.from_time, d.until_time, d.from_at, d.until_at, NULL::uuid
    FROM duty d JOIN staff s ON s.id = d.staff_id AND s.left_at IS NULL
    WHERE d.organisation_id = organisation AND (d.until_at IS NULL OR d.until_at > clock())
      AND NOT EXISTS (SELECT FROM duty_end e WHERE e.duty_id = d.id)
    UNION ALL SELECT g.id, 'cover', g.staff_id, NULL, NULL, NULL, g.from_at, coalesce(g.until_at, 'infinity'), g.object_id
    FROM grant_in_force g JOIN staff s ON s.id = g.staff_id AND s.left_at IS NULL
    WHERE g.organisation_id = organisation AND g.kind = 'cover'
    ORDER BY 2 DESC, 4, 5, 7, 1;
END $$;
