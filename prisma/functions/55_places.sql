-- Where accounts and channels of a platform were last heard from. No content, no authority.

CREATE FUNCTION remember_place(on_surface text, of_workspace text, of_account text,
  in_conversation text, as_member text, at_service_url text, by_bot text,
  in_team text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  INSERT INTO place (surface, workspace, account, conversation, member, service_url, bot, team,
    seen_at)
  VALUES (on_surface, of_workspace, of_account, in_conversation, as_member, at_service_url, by_bot,
          in_team, clock())
  ON CONFLICT (surface, workspace, account) DO UPDATE SET
    -- What another bot was told is nothing to this one.
    conversation = coalesce(excluded.conversation,
      CASE WHEN place.bot = excluded.bot THEN place.conversation END),
    member = coalesce(excluded.member, CASE WHEN place.bot = excluded.bot THEN place.member END),
    team = coalesce(excluded.team, place.team),
    bot = excluded.bot, service_url = excluded.service_url, seen_at = excluded.seen_at
$$;

-- Of an account that was never heard from: the address that its workspace was last heard from.
CREATE FUNCTION find_place(on_surface text, of_workspace text, of_account text)
RETURNS TABLE (conversation text, member text, service_url text, bot text)
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  (SELECT p.conversation, p.member, p.service_url, p.bot FROM place p
   WHERE p.surface = on_surface AND p.workspace = of_workspace AND p.account = of_account)
  UNION ALL
  (SELECT NULL, NULL, p.service_url, NULL FROM place p
   WHERE p.surface = on_surface AND p.workspace = of_workspace ORDER BY p.seen_at DESC LIMIT 1)
  LIMIT 1
$$;
