-- A person's Home: what stands on it, and when it is drawn again.

-- Has the last Home of some people drawn again: once, however much has changed, and after everything
-- that somebody waits for. Who never opened theirs has none.
CREATE FUNCTION redraw_homes(whose uuid[]) RETURNS void
LANGUAGE sql SET search_path = daybook, pg_temp AS $$
  INSERT INTO outbox (id, organisation_id, created_at, lane, to_staff, to_surface, template, ids,
                      refreshes, next_attempt_at)
  SELECT gen_random_uuid(), h.organisation_id, clock(), 2, h.to_staff, h.to_surface, 'home', '{}', h.id,
         clock() + interval '1 second'
  FROM (SELECT DISTINCT ON (o.to_staff, o.to_surface) o.id, o.organisation_id, o.to_staff, o.to_surface
        FROM outbox o
        WHERE o.template = 'home' AND o.refreshes IS NULL AND o.to_staff = ANY (whose) AND o.state <> 'dropped'
        ORDER BY o.to_staff, o.to_surface, o.created_at DESC) h
  WHERE NOT EXISTS (SELECT FROM outbox w WHERE w.refreshes = h.id AND w.template = 'home'
                    AND w.state = 'waiting' AND w.claimed_until IS NULL)
$$;

-- Whoever wrote an entry. Not their colleagues: a Home that is drawn again because of an entry that is
-- hidden from its owner would tell them that there is one.
CREATE FUNCTION home_after_entry() RETURNS trigger LANGUAGE plpgsql
SET search_path = daybook, pg_temp AS $$
BEGIN
  PERFORM redraw_homes(ARRAY(SELECT DISTINCT author_id FROM written WHERE author_id IS NOT NULL));
  RETURN NULL;
END $$;
CREATE TRIGGER home_after_entry AFTER INSERT ON entry_guard
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION home_after_entry();

-- Whose rights have changed. A conflict leaves no trace with whom it is about.
CREATE FUNCTION home_after_grant() RETURNS trigger LANGUAGE plpgsql
SET search_path = daybook, pg_temp AS $$
BEGIN
  PERFORM redraw_homes(ARRAY(SELECT DISTINCT staff_id FROM given
    WHERE staff_id IS NOT NULL AND kind IN ('role', 'member', 'assigned', 'cover', 'alerted', 'override', 'task')));
  RETURN NULL;
END $$;
CREATE TRIGGER home_after_grant AFTER INSERT ON access_grant
  REFERENCING NEW TABLE AS given FOR EACH STATEMENT EXECUTE FUNCTION home_after_grant();

CREATE FUNCTION home_after_grant_end() RETURNS trigger LANGUAGE plpgsql
SET search_path = daybook, pg_temp AS $$
BEGIN
  PERFORM redraw_homes(ARRAY(SELECT DISTINCT g.staff_id FROM ended e JOIN access_grant g ON g.id = e.grant_id
    WHERE g.staff_id IS NOT NULL AND g.kind IN ('role', 'member', 'assigned', 'cover', 'alerted', 'override', 'task')));
  RETURN NULL;
END $$;
CREATE TRIGGER home_after_grant_end AFTER INSERT ON access_grant_end
  REFERENCING NEW TABLE AS ended FOR EACH STATEMENT EXECUTE FUNCTION home_after_grant_end();

-- Whom an alert has reached, when somebody takes it or it is closed.
CREATE FUNCTION home_after_alert() RETURNS trigger LANGUAGE plpgsql
SET search_path = daybook, pg_temp AS $$
BEGIN
  PERFORM redraw_homes(ARRAY(SELECT DISTINCT g.staff_id FROM access_grant g
    WHERE g.kind = 'alerted' AND g.alert_id = NEW.id) || NEW.taken_by);
  RETURN NULL;
END $$;
CREATE TRIGGER home_after_alert AFTER UPDATE OF state ON alert
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION home_after_alert();
