-- Whether a platform is there at all: an app that was removed, or whose token was revoked, brings nothing
-- to anybody until it is installed again. What waits for it waits.

CREATE FUNCTION is_away(org uuid, which text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT NOT p.there FROM platform_change p
    WHERE p.organisation_id = org AND p.surface = which ORDER BY p.id DESC LIMIT 1), false)
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

CREATE FUNCTION told_of_platforms(org uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT DISTINCT p.id FROM staff p JOIN grant_in_force g ON g.staff_id = p.id
  WHERE p.organisation_id = org AND p.left_at IS NULL AND g.kind = 'role'
    AND g.role IN ('lead', 'deputy', 'administrator')
$$;

-- Something arrived there that was sent after it was taken away: it is there again.
CREATE FUNCTION platform_back(org uuid, which text, sent_at timestamptz) RETURNS void
LANGUAGE sql SET search_path = daybook, pg_temp AS $$
  INSERT INTO platform_change (organisation_id, surface, at, there, why)
  SELECT org, which, clock(), true, 'delivered' FROM (SELECT * FROM platform_change p
    WHERE p.organisation_id = org AND p.surface = which ORDER BY p.id DESC LIMIT 1) last
  WHERE NOT last.there AND last.at < sent_at
$$;

-- Who is to be told by e-mail now; whoever has no address is told as soon as they have one.
CREATE FUNCTION claim_platform_notices() RETURNS TABLE (change_id bigint, staff_id uuid,
  organisation_id uuid, surface text, address text)
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  UPDATE platform_notice n SET next_attempt_at = clock() + interval '1 minute'
  FROM platform_change c, staff s
  WHERE n.sent_at IS NULL AND n.next_attempt_at <= clock() AND c.id = n.change_id AND s.id = n.staff_id
    AND s.email IS NOT NULL AND s.left_at IS NULL AND is_away(n.organisation_id, c.surface)
  RETURNING n.change_id, n.staff_id, n.organisation_id, c.surface, s.email
$$;

CREATE FUNCTION platform_notice_sent(which bigint, whom uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  UPDATE platform_notice SET sent_at = clock() WHERE change_id = which AND staff_id = whom
$$;
