-- Where accounts and channels of a platform were last heard from. No content, no authority.

CREATE FUNCTION remember_place(on_surface text, of_workspace text, of_account text,
  in_conversation text, as_member text, at_service_url text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  INSERT INTO place (surface, workspace, account, conversation, member, service_url, seen_at)
  VALUES (on_surface, of_workspace, of_account, in_conversation, as_member, at_service_url, clock())
  ON CONFLICT (surface, workspace, account) DO UPDATE SET
    conversation = coalesce(excluded.conversation, place.conversation),
    member = coalesce(excluded.member, place.member),
    service_url = excluded.service_url, seen_at = excluded.seen_at
$$;

-- Of an account that was never heard from: the address that its workspace was last heard from.
CREATE FUNCTION find_place(on_surface text, of_workspace text, of_account text)
RETURNS TABLE (conversation text, member text, service_url text)
LANGUAGE sql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
  (SELECT p.conversation, p.member, p.service_url FROM place p
   WHERE p.surface = on_surface AND p.workspace = of_workspace AND p.account = of_account)
  UNION ALL
  (SELECT NULL, NULL, p.service_url FROM place p
   WHERE p.surface = on_surface AND p.workspace = of_workspace ORDER BY p.seen_at DESC LIMIT 1)
  LIMIT 1
$$;
