-- Joiners, movers and leavers. One change at a time in an organisation. What gives reading waits for
-- a second person, who is neither the one who asked nor the one who gains; all is decided again when
-- they answer. The shapes are those of src/ports/staff-changes.ts.

-- What a change may say; anything else in it is left out.
CREATE FUNCTION detail_of_change(p jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(jsonb_object_agg(k, p->k), '{}') FROM unnest((CASE p->>'kind'
    WHEN 'join' THEN '{staff,name,jobTitle,phone}'
    WHEN 'link' THEN '{staff,surface,workspace,account}'
    WHEN 'unlink' THEN '{staff,surface}'
    WHEN 'role' THEN '{staff,role,team}' WHEN 'end_role' THEN '{staff,role,team}'
    WHEN 'move' THEN '{staff,team,from}'
    WHEN 'leave' THEN '{staff}' WHEN 'team' THEN '{team,name}'
    WHEN 'cover' THEN '{staff,covers,from,until}' WHEN 'end_cover' THEN '{staff,covers}' END)::text[]) k
  WHERE jsonb_typeof(p->k) = 'string' AND btrim(p->>k) <> ''
$$;

-- Roles that give reading of some kind, or the means to it.
CREATE FUNCTION reading_roles() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT '{lead,deputy,supervisor,records_officer,auditor,trustee,administrator,independent}'::text[]
$$;

-- Whether somebody is the only one who holds one of these roles.
CREATE FUNCTION is_last_holder(whom uuid, posts text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM unnest(posts) r WHERE holders_of(ARRAY[r]) = ARRAY[whom])
$$;

CREATE FUNCTION is_team(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM team WHERE id = which AND organisation_id = current_organisation())
$$;

-- Whether somebody supervises a team in which all of these are members.
CREATE FUNCTION supervises_all(who uuid, whom uuid[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM grant_in_force r
    WHERE r.staff_id = ANY (stands_for(who)) AND r.kind = 'role' AND r.role = 'supervisor'
      AND NOT EXISTS (SELECT FROM unnest(whom) w WHERE NOT is_granted('member', r.object_id, w)))
$$;

-- Who may ask: the administrator; for cover also a lead and the line supervisor; for leaving and duty
-- also a lead.
CREATE FUNCTION may_ask_change(c people_change) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT holds_role(c.asked_by, '{administrator}')
    OR ((c.kind IN ('cover', 'end_cover', 'leave')
         OR (c.kind IN ('role', 'end_role') AND c.detail->>'role' = 'on_duty'))
        AND holds_role(c.asked_by, '{lead,deputy}'))
    OR (c.kind IN ('cover', 'end_cover') AND holds_role(c.asked_by, '{supervisor}'))
$$;

-- Who would read more by it: whoever is named, and with a new member of a team its supervisors.
CREATE FUNCTION who_gains(c people_change) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT (c.detail->>'staff')::uuid || ARRAY(SELECT g.staff_id FROM grant_in_force g
    WHERE c.kind = 'move' AND g.kind = 'role' AND g.role = 'supervisor'
      AND g.object_id = (c.detail->>'team')::uuid)
$$;

-- What gives reading takes two people. So does duty for oneself, unless one is the lead, and cover
-- that neither a lead nor the supervisor of both asks for: an administrator reads nothing, and could
-- else begin to, or let somebody.
CREATE FUNCTION takes_two(c people_change) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT c.kind IN ('link', 'move')
    OR (c.kind = 'role' AND c.detail->>'role' = ANY (reading_roles()))
    OR (c.kind = 'cover' AND holds_in_person((c.detail->>'covers')::uuid, reading_roles()))
    OR (c.kind = 'cover' AND NOT holds_role(c.asked_by, '{lead,deputy}') AND NOT supervises_all(
        c.asked_by, ARRAY[(c.detail->>'staff')::uuid, (c.detail->>'covers')::uuid]))
    OR ((c.kind = 'cover' OR (c.kind = 'role' AND c.detail->>'role' = 'on_duty'))
        AND (c.detail->>'staff')::uuid = c.asked_by AND NOT holds_in_person(c.asked_by, '{lead}'))
$$;

-- The second person: a lead or the trustee, neither who asked nor who gains. For lead and deputy the
-- trustee; a lead only where every trustee asked or gains.
CREATE FUNCTION is_second(who uuid, c people_change) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT who <> c.asked_by AND who <> ALL (who_gains(c)) AND (holds_role(who, '{trustee}')
    OR (holds_role(who, '{lead,deputy}') AND (
      NOT (c.kind = 'role' AND c.detail->>'role' IN ('lead', 'deputy'))
      OR holders_of('{trustee}') <@ (c.asked_by || who_gains(c)))))
$$;

-- Why a change can not be, or null. Asked when it is asked for, and again when it is confirmed.
CREATE FUNCTION refusal_of_change(c people_change) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE whom uuid := (c.detail->>'staff')::uuid;
BEGIN
  IF NOT is_colleague(c.asked_by) OR NOT may_ask_change(c) THEN RETURN 'not_your_change'; END IF;
  IF c.kind NOT IN ('join', 'team') AND NOT is_colleague(whom) THEN RETURN 'no_such_colleague'; END IF;
  RETURN CASE
    WHEN c.kind = 'join' THEN refusal_to_join(c)
    WHEN c.kind = 'team' THEN refusal_of_team(c)
    WHEN c.kind IN ('link', 'unlink') THEN refusal_to_link(c)
    WHEN c.kind IN ('role', 'end_role') THEN refusal_of_role(c)
    WHEN c.kind = 'move' THEN refusal_to_place(c)
    WHEN c.kind IN ('cover', 'end_cover') THEN refusal_of_cover(c)
    WHEN c.kind = 'leave' THEN CASE
      WHEN is_last_holder(whom, '{lead,deputy,trustee,independent}') THEN 'last_holder' END
    ELSE 'not_your_change' END;
END $$;

CREATE FUNCTION refusal_to_join(c people_change) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN NOT c.detail ?& '{staff,name,jobTitle}' OR length(c.detail::text) > 1000
      THEN 'no_staff_name'
    WHEN EXISTS (SELECT FROM staff WHERE id = (c.detail->>'staff')::uuid) THEN 'already_so' END
$$;

-- Two teams with one name could not be told apart by those who choose one.
CREATE FUNCTION refusal_of_team(c people_change) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN NOT c.detail ?& '{team,name}' OR length(c.detail->>'name') > 200 THEN 'no_team_name'
    WHEN EXISTS (SELECT FROM team t WHERE t.id = (c.detail->>'team')::uuid
      OR (t.organisation_id = c.organisation_id AND lower(t.name) = lower(btrim(c.detail->>'name'))))
      THEN 'already_so' END
$$;

-- An account belongs to one person, and a person has one account on each surface. A workspace that
-- the organisation does not use is somebody else's.
CREATE FUNCTION refusal_to_link(c people_change) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  d jsonb := c.detail;
  mine identity;
  taken identity;
BEGIN
  SELECT * INTO mine FROM identity i WHERE i.staff_id = (d->>'staff')::uuid AND i.ended_at IS NULL
    AND i.surface = d->>'surface';
  IF c.kind = 'unlink' THEN RETURN CASE WHEN mine.id IS NULL THEN 'already_so' END; END IF;
  IF NOT d ?& '{surface,workspace,account}' OR d->>'surface' NOT IN ('slack', 'teams')
    OR NOT uses_workspace(d->>'surface', d->>'workspace') THEN RETURN 'no_such_account'; END IF;
  SELECT * INTO taken FROM identity i WHERE i.surface = d->>'surface' AND i.ended_at IS NULL
    AND i.workspace = d->>'workspace' AND i.account = d->>'account';
  RETURN CASE WHEN taken.staff_id = (d->>'staff')::uuid THEN 'already_so'
    WHEN taken.id IS NOT NULL THEN 'account_taken' WHEN mine.id IS NOT NULL THEN 'has_account' END;
END $$;

-- Whether the organisation is in a workspace; the first of a surface is taken as given.
CREATE FUNCTION uses_workspace(on_surface text, which text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(bool_or(known.workspace = which), true) FROM (
    SELECT workspace FROM identity
      WHERE surface = on_surface AND organisation_id = current_organisation()
    UNION ALL SELECT workspace FROM channel
      WHERE surface = on_surface AND organisation_id = current_organisation()) known
$$;

-- The last lead, deputy, trustee or independent recipient keeps the role until there is another.
CREATE FUNCTION refusal_of_role(c people_change) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  what text := c.detail->>'role';
  which_team uuid := (c.detail->>'team')::uuid;
  whom uuid := (c.detail->>'staff')::uuid;
  there boolean := EXISTS (SELECT FROM grant_in_force WHERE kind = 'role' AND staff_id = whom
    AND role = what AND object_id IS NOT DISTINCT FROM which_team);
BEGIN
  IF what IS NULL OR what <> ALL (reading_roles() || '{worker,on_duty}'::text[]) THEN
    RETURN 'no_such_role';
  END IF;
  -- A supervisor is one of a team, and no other role is.
  IF (what = 'supervisor') <> (which_team IS NOT NULL) OR (which_team IS NOT NULL AND NOT is_team(which_team)) THEN
    RETURN 'no_such_team';
  END IF;
  IF there = (c.kind = 'role') THEN RETURN 'already_so'; END IF;
  RETURN CASE WHEN c.kind = 'end_role' AND what IN ('lead', 'deputy', 'trustee', 'independent')
    AND is_last_holder(whom, ARRAY[what]) THEN 'last_holder' END;
END $$;

CREATE FUNCTION refusal_to_place(c people_change) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN is_team((c.detail->>'team')::uuid) IS NOT TRUE
      OR (c.detail ? 'from' AND NOT is_granted('member', (c.detail->>'from')::uuid, (c.detail->>'staff')::uuid))
      THEN 'no_such_team'
    WHEN is_granted('member', (c.detail->>'team')::uuid, (c.detail->>'staff')::uuid) THEN 'already_so' END
$$;

-- Cover has two dates, is by one colleague of another, and for a line supervisor within their team.
CREATE FUNCTION refusal_of_cover(c people_change) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  by_whom uuid := (c.detail->>'staff')::uuid;
  of_whom uuid := (c.detail->>'covers')::uuid;
  begins timestamptz := greatest((c.detail->>'from')::timestamptz, clock());
  ends timestamptz := (c.detail->>'until')::timestamptz;
BEGIN
  IF NOT is_colleague(of_whom) OR of_whom = by_whom THEN RETURN 'no_such_colleague'; END IF;
  IF NOT holds_role(c.asked_by, '{administrator,lead,deputy}')
    AND NOT supervises_all(c.asked_by, ARRAY[by_whom, of_whom]) THEN RETURN 'not_in_your_team'; END IF;
  IF c.kind = 'end_cover' THEN
    RETURN CASE WHEN NOT EXISTS (SELECT FROM lasting_grants(by_whom) g
      WHERE g.kind = 'cover' AND g.object_id = of_whom) THEN 'already_so' END;
  END IF;
  IF NOT c.detail ?& '{from,until}' OR ends <= begins THEN RETURN 'cover_dates'; END IF;
  RETURN CASE WHEN EXISTS (SELECT FROM lasting_grants(by_whom) g
    WHERE g.kind = 'cover' AND g.object_id = of_whom AND g.from_at < ends AND g.until_at > begins)
    THEN 'already_so' END;
END $$;

-- What somebody holds or has been promised, and cover of them: not ended, and not over.
CREATE FUNCTION lasting_grants(whose uuid) RETURNS SETOF access_grant LANGUAGE sql STABLE AS $$
  SELECT g.* FROM access_grant g
  WHERE (g.staff_id = whose OR (g.kind = 'cover' AND g.object_id = whose))
    AND (g.until_at IS NULL OR g.until_at > clock())
    AND NOT EXISTS (SELECT FROM access_grant_end e WHERE e.grant_id = g.id)
$$;
