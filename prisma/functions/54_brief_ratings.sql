-- What readers say of briefs, counted by who wrote them.

-- Keeps whether a brief helped its reader. False: there is no such case, or it is not for them.
CREATE FUNCTION rate_brief(ref text, was_helpful boolean, was_by_ai boolean) RETURNS TABLE (rated boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  found found_case := case_of(ref);
BEGIN
  rated := found.is_it IS TRUE AND exists_for(standing_of(who, found.which), found.which);
  IF rated THEN
    INSERT INTO brief_rating (organisation_id, case_id, rated_by, rated_at, helpful, by_ai)
    VALUES (current_organisation(), found.which, who, clock(), was_helpful, was_by_ai);
  END IF;
  RETURN NEXT;
END $$;

-- For whoever keeps the rules: the last word of each reader on each case counts.
CREATE FUNCTION count_brief_ratings() RETURNS TABLE (by_ai boolean, helpful bigint, wrong bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE who uuid := enter();
BEGIN
  IF NOT holds_role(who, '{lead,deputy,administrator}') THEN RETURN; END IF;
  RETURN QUERY
    SELECT l.by_ai, count(*) FILTER (WHERE l.helpful), count(*) FILTER (WHERE NOT l.helpful)
    FROM (SELECT DISTINCT ON (r.case_id, r.rated_by, r.by_ai) r.by_ai, r.helpful FROM brief_rating r
          WHERE r.organisation_id = current_organisation()
          ORDER BY r.case_id, r.rated_by, r.by_ai, r.id DESC) l
    GROUP BY l.by_ai ORDER BY l.by_ai;
END $$;
