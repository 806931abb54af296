-- Whether a model may be asked, and what left for it.

-- The last switch of a case, or of the whole organisation when `which` is null. None: no row.
CREATE FUNCTION last_ai_switch(which uuid) RETURNS SETOF ai_switch LANGUAGE sql STABLE AS $$
  SELECT * FROM ai_switch WHERE organisation_id = current_organisation()
    AND case_id IS NOT DISTINCT FROM which ORDER BY id DESC LIMIT 1
$$;

-- Off until the organisation switched it on; then on, unless the case is switched off by itself.
CREATE FUNCTION ai_is_on(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT is_on FROM last_ai_switch(NULL)), false)
    AND coalesce((SELECT is_on FROM last_ai_switch(which)), true)
$$;

-- How AI is switched: for the organisation, and for a case that the actor sees. Null: never switched.
CREATE FUNCTION ai_state(ref text) RETURNS TABLE (is_on boolean, switched_by uuid, switched_at timestamptz,
  case_on boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  found found_case := case_of(ref);
  s ai_switch;
BEGIN
  SELECT * INTO s FROM last_ai_switch(NULL);
  is_on := coalesce(s.is_on, false);
  switched_by := s.switched_by;
  switched_at := s.switched_at;
  IF found.is_it AND exists_for(standing_of(who, found.which), found.which) THEN
    case_on := coalesce((SELECT l.is_on FROM last_ai_switch(found.which) l), true);
  END IF;
  RETURN NEXT;
END $$;

-- Switches it: for the organisation a lead; for a case off whoever works it or leads, on again only a
-- lead. Null when it is done, else why it is not.
CREATE FUNCTION switch_ai(ref text, turn_on boolean) RETURNS TABLE (refused text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  found found_case := case_of(ref);
  s standing := standing_of(who, found.which);
  which uuid;
BEGIN
  IF ref IS NOT NULL THEN
    IF found.is_it IS NOT TRUE OR NOT exists_for(s, found.which) THEN refused := 'not_found';
    ELSIF NOT (s.leads OR (s.works AND NOT turn_on)) THEN refused := 'not_yours_to_do'; END IF;
    which := found.which;
  ELSIF NOT holds_role(who, '{lead}') THEN refused := 'not_yours_to_do'; END IF;
  IF refused IS NULL THEN
    INSERT INTO ai_switch (organisation_id, case_id, is_on, switched_by, switched_at)
    VALUES (current_organisation(), which, turn_on, who, clock());
  END IF;
  RETURN NEXT;
END $$;

-- Keeps that a request leaves. False: it may not. It is switched off, the day's requests are used up,
-- or the case is not for the actor. Asked in one transaction for all, so that the limit holds.
CREATE FUNCTION record_egress(which uuid, its_hash bytea, its_bytes int, its_model text, its_host text, most_a_day int)
RETURNS TABLE (allowed boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  org uuid := current_organisation();
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('egress ' || org));
  allowed := exists_for(standing_of(who, which), which) AND ai_is_on(which) AND most_a_day > (
    SELECT count(*) FROM egress e WHERE e.organisation_id = org AND e.at > clock() - interval '1 day');
  IF allowed THEN
    INSERT INTO egress (organisation_id, case_id, actor_id, at, body_hash, bytes, model, host)
    VALUES (org, which, who, clock(), its_hash, its_bytes, its_model, its_host);
  END IF;
  RETURN NEXT;
END $$;
