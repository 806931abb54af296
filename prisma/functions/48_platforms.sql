-- Whether a platform is there at all: an app that was removed, or whose token was revoked, brings nothing
-- to anybody until it is installed again. What waits for it waits.

-- The last that is known of one account or channel; null: of everybody.
CREATE FUNCTION was_taken(org uuid, which text, whose text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT NOT p.there FROM platform_change p WHERE p.organisation_id = org
    AND p.surface = which AND p.account IS NOT DISTINCT FROM whose ORDER BY p.id DESC LIMIT 1), false)
$$;

CREATE FUNCTION is_away(org uuid, which text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT was_taken(org, which, NULL)
$$;

-- Whether it was taken from one account or channel, or from everybody.
CREATE FUNCTION is_away_from(org uuid, which text, whose text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT is_away(org, which) OR was_taken(org, which, whose)
$$;

-- Notes that it was taken away, once, and has leads, deputies and administrators hear of it by what they
-- have besides: another platform, and e-mail.
CREATE FUNCTION platform_removed(on_surface text, of_workspace text, reason text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE org uuid; change bigint; messages jsonb;
BEGIN
  FOR org IN SELECT DISTINCT i.organisation_id FROM identity i WHERE i.surface = on_surface
      AND i.workspace = of_workspace AND i.ended_at IS NULL AND NOT is_away(i.organisation_id, on_surface) LOOP
    PERFORM set_config('daybook.organisation', org::text, true);
    INSERT INTO platform_change (organisation_id, surface, at, there, why)
      VALUES (org, on_surface, clock(), false, reason) RETURNING id INTO change;
    SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('lane', 0, 'staff', i.staff_id, 'surface', i.surface,
        'template', 'platform_lost', 'ids', jsonb_build_object('code', on_surface))), '[]') INTO messages
      FROM identity i WHERE i.staff_id IN (SELECT told_of_platforms(org)) AND i.surface <> on_surface
        AND i.ended_at IS NULL;
    PERFORM add_messages(messages);
    INSERT INTO platform_notice (change_id, organisation_id, staff_id, next_attempt_at)
      SELECT change, org, t, clock() FROM told_of_platforms(org) t;
  END LOOP;
END $$;

-- The channels of an organisation that are meant by a channel, or by the team that it is in.
CREATE FUNCTION channels_under(on_surface text, of_workspace text, of_account text)
RETURNS TABLE (organisation_id uuid, account text) LANGUAGE sql STABLE AS $$
  SELECT c.organisation_id, c.account FROM channel c WHERE c.surface = on_surface AND c.workspace = of_workspace
    AND (c.account = of_account OR EXISTS (SELECT FROM place p WHERE p.surface = c.surface
      AND p.workspace = c.workspace AND p.account = c.account AND p.team = of_account))
$$;

-- Notes that it was taken from one person, one channel or one team, or is there again; once. The same people
-- hear, by whatever they have; whose it was hears by e-mail only.
CREATE FUNCTION app_moved(on_surface text, of_workspace text, of_account text, is_there boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE org uuid; whom uuid; whose text; change bigint; messages jsonb; told uuid[] := '{}';
BEGIN
  FOR org, whom, whose IN SELECT i.organisation_id, i.staff_id, i.account FROM identity i WHERE i.surface = on_surface
      AND i.workspace = of_workspace AND i.account = of_account AND i.ended_at IS NULL
    UNION SELECT c.organisation_id, NULL, c.account FROM channels_under(on_surface, of_workspace, of_account) c LOOP
    CONTINUE WHEN is_there = NOT was_taken(org, on_surface, whose);
    PERFORM set_config('daybook.organisation', org::text, true);
    INSERT INTO platform_change (organisation_id, surface, at, there, why, account)
      VALUES (org, on_surface, clock(), is_there, (CASE WHEN is_there THEN 'app_added' ELSE 'app_removed' END),
        whose) RETURNING id INTO change;
    -- Of a team with more than one of their channels they hear once.
    CONTINUE WHEN is_there OR (whom IS NULL AND org = ANY (told));
    IF whom IS NULL THEN told := told || org; END IF;
    SELECT coalesce(jsonb_agg(jsonb_build_object('lane', 0, 'staff', t, 'template', 'platform_lost',
        'ids', jsonb_strip_nulls(jsonb_build_object('code', on_surface, 'colleague', whom)))), '[]')
      INTO messages FROM told_of_platforms(org) t WHERE t IS DISTINCT FROM whom;
    PERFORM add_messages(messages);
    INSERT INTO platform_notice (change_id, organisation_id, staff_id, next_attempt_at)
      SELECT change, org, t, clock() FROM (SELECT told_of_platforms(org) UNION SELECT whom) x(t) WHERE t IS NOT NULL;
  END LOOP;
END $$;

CREATE FUNCTION told_of_platforms(org uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT DISTINCT p.id FROM staff p JOIN grant_in_force g ON g.staff_id = p.id
  WHERE p.organisation_id = org AND p.left_at IS NULL AND g.kind = 'role'
    AND g.role IN ('lead', 'deputy', 'administrator')
$$;

-- Something arrived there that was sent after it was taken away: it is there again.
CREATE FUNCTION platform_back(m outbox, which text) RETURNS void
LANGUAGE sql SET search_path = daybook, pg_temp AS $$
  INSERT INTO platform_change (organisation_id, surface, at, there, why, account)
  SELECT m.organisation_id, which, clock(), true, 'delivered', last.account FROM (
    SELECT DISTINCT ON (p.account) p.* FROM platform_change p
    WHERE p.organisation_id = m.organisation_id AND p.surface = which AND (p.account IS NULL
      OR p.account IN (SELECT c.account FROM channel c WHERE c.id = m.to_channel)
      OR p.account IN (SELECT i.account FROM identity i WHERE i.staff_id = m.to_staff AND i.surface = which
                         AND i.ended_at IS NULL))
    ORDER BY p.account, p.id DESC) last
  WHERE NOT last.there AND last.at < m.claimed_at
$$;

-- Who is to be told by e-mail now; whoever has no address is told as soon as they have one.
CREATE FUNCTION claim_platform_notices() RETURNS TABLE (change_id bigint, staff_id uuid,
  organisation_id uuid, surface text, address text)
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  UPDATE platform_notice n SET next_attempt_at = clock() + interval '1 minute'
  FROM platform_change c, staff s
  WHERE n.sent_at IS NULL AND n.next_attempt_at <= clock() AND c.id = n.change_id AND s.id = n.staff_id
    AND s.email IS NOT NULL AND s.left_at IS NULL
    AND (CASE WHEN c.account IS NULL THEN is_away(n.organisation_id, c.surface)
         ELSE is_away_from(n.organisation_id, c.surface, c.account) END)
  RETURNING n.change_id, n.staff_id, n.organisation_id, c.surface, s.email
$$;

CREATE FUNCTION platform_notice_sent(which bigint, whom uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  UPDATE platform_notice SET sent_at = clock() WHERE change_id = which AND staff_id = whom
$$;
