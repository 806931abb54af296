-- The auditor looks at every alert that is not decided, past whatever moves them.

-- How many alerts are not where they should be: without a next time, a minute past it and not moved, or
-- with one further away than they were to wait.
CREATE FUNCTION audit_alerts() RETURNS TABLE (active int, off_course int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE org uuid;
BEGIN
  active := 0;
  off_course := 0;
  FOR org IN SELECT o.id FROM organisation o LOOP
    PERFORM set_config('daybook.organisation', org::text, true);
    SELECT active + count(*), off_course + count(*) FILTER (WHERE a.next_due_at IS NULL
        OR a.next_due_at <= clock() - interval '1 minute'
        OR a.next_due_at > clock() + make_interval(secs => a.wait_seconds + 120))
      INTO active, off_course FROM alert a WHERE a.organisation_id = org AND a.state <> 'closed';
    -- A platform that was taken away brings no alert to anybody.
    off_course := off_course + is_away(org, 'slack')::int + is_away(org, 'teams')::int;
  END LOOP;
  RETURN NEXT;
END $$;
