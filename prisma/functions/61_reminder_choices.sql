-- When somebody is reminded, of how much, and what they put off. All of it rows that stay.

-- A person's own choice, the newest; none: the organisation's hours count.
CREATE FUNCTION choice_of(whom uuid) RETURNS reminder_choice LANGUAGE sql STABLE AS $$
  SELECT c FROM reminder_choice c WHERE c.staff_id = whom ORDER BY c.id DESC LIMIT 1
$$;

-- Whether it is time for somebody: by their own days and hours where they chose some, never on a bank
-- holiday; else by the organisation's.
CREATE FUNCTION is_time_for(whom uuid, zone text, at_work boolean, holiday boolean) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
  c reminder_choice := choice_of(whom);
  here timestamp := clock() AT TIME ZONE zone;
BEGIN
  IF c.id IS NULL THEN RETURN at_work; END IF;
  RETURN NOT holiday AND extract(isodow FROM here)::int = ANY (c.days)
    AND here::time >= c.from_time AND here::time < c.until_time;
END $$;

-- The actor's own choice: {days, from, until, most}; `most` is how many cases one reminder names.
CREATE FUNCTION choose_reminders(choice jsonb) RETURNS TABLE (answer jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  days int[] := ARRAY(SELECT jsonb_array_elements_text(choice->'days')::int);
  from_time time := (choice->>'from')::time;
  until_time time := (choice->>'until')::time;
  most int := (choice->>'most')::int;
BEGIN
  answer := CASE WHEN cardinality(days) = 0 OR NOT days <@ '{1,2,3,4,5,6,7}' OR from_time >= until_time
                   OR most NOT BETWEEN 1 AND 20 THEN '{"refused": "no_such_reminders"}' ELSE '{"done": true}' END;
  IF answer ? 'done' THEN
    INSERT INTO reminder_choice (organisation_id, staff_id, at, days, from_time, until_time, most)
      VALUES (current_organisation(), who, clock(), days, from_time, until_time, most);
  END IF;
  RETURN NEXT;
END $$;

-- What the actor chose (no row: nothing), and which of their cases they put off until when.
CREATE FUNCTION my_reminders() RETURNS TABLE (days jsonb, from_time text, until_time text, most int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE c reminder_choice := choice_of(enter());
BEGIN
  IF c.id IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT to_jsonb(c.days), to_char(c.from_time, 'HH24:MI'), to_char(c.until_time, 'HH24:MI'), c.most;
END $$;

CREATE FUNCTION my_snoozes() RETURNS TABLE (case_id uuid, until_day text, why text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  today date := (SELECT (clock() AT TIME ZONE o.timezone)::date FROM organisation o
                 WHERE o.id = current_organisation());
BEGIN
  RETURN QUERY SELECT n.case_id, n.until_day::text, n.why FROM (
    SELECT DISTINCT ON (s.case_id) s.case_id, s.until_day, s.why FROM snooze s
    WHERE s.staff_id = who ORDER BY s.case_id, s.id DESC) n WHERE n.until_day > today;
END $$;

-- Puts the actor's reminders of a case off: {until, why}, until a day at most four weeks away. A High is
-- never put off.
CREATE FUNCTION snooze_reminder(which_case uuid, wanted jsonb) RETURNS TABLE (answer jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  who uuid := enter();
  s standing := standing_of(who, which_case);
  last_day date := (wanted->>'until')::date;
  today date := (SELECT (clock() AT TIME ZONE o.timezone)::date FROM organisation o
                 WHERE o.id = current_organisation());
BEGIN
  answer := CASE
    WHEN NOT exists_for(s, which_case) OR NOT (s.works OR s.supervises) THEN '{"refused": "not_found"}'
    WHEN level_for(who, which_case) = 'high' THEN '{"refused": "high_never_waits"}'
    WHEN last_day <= today THEN '{"refused": "in_the_past"}'
    WHEN last_day > today + 28 THEN '{"refused": "snooze_too_long"}'
    ELSE '{"done": true}' END;
  IF answer ? 'done' THEN
    INSERT INTO snooze (organisation_id, staff_id, case_id, at, until_day, why)
      VALUES (current_organisation(), who, which_case, clock(), last_day, wanted->>'why');
  END IF;
  RETURN NEXT;
END $$;
