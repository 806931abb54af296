-- The first administrator. Nobody acts yet: a code that the owner of the database handed over links
-- the account that sends it, and only while there is no administrator. Five wrong codes within a day,
-- and that account has to wait.
CREATE FUNCTION claim_administrator(on_surface text, of_workspace text, by_account text, code text)
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = daybook, pg_temp AS $$
DECLARE
  found one_time_code;
  refused text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', on_surface, of_workspace, by_account), 0));
  IF (SELECT count(*) >= 5 FROM wrong_code w WHERE w.account = by_account AND w.workspace = of_workspace
      AND w.surface = on_surface AND w.tried_at > clock() - interval '1 day') THEN
    RETURN '{"refused": "too_many_codes"}';
  END IF;
  found := code_that_fits(on_surface, of_workspace, sha256(convert_to(code, 'UTF8')));
  IF found.code_hash IS NULL THEN
    INSERT INTO wrong_code VALUES (on_surface, of_workspace, by_account, clock());
    RETURN '{"refused": "wrong_code"}';
  END IF;
  PERFORM set_config('daybook.organisation', found.organisation_id::text, true);
  PERFORM FROM organisation WHERE id = found.organisation_id FOR NO KEY UPDATE;
  refused := refusal_to_claim(found, on_surface, of_workspace, by_account);
  IF refused IS NOT NULL THEN RETURN jsonb_build_object('refused', refused); END IF;
  UPDATE one_time_code SET used_at = clock() WHERE code_hash = found.code_hash;
  INSERT INTO identity SELECT gen_random_uuid(), found.organisation_id, found.staff_id, on_surface,
      of_workspace, by_account
    WHERE NOT EXISTS (SELECT FROM identity i WHERE i.staff_id = found.staff_id
                      AND i.surface = on_surface AND i.ended_at IS NULL);
  PERFORM add_grant(jsonb_build_object('kind', 'role', 'staff', found.staff_id,
    'role', 'administrator', 'reason', 'one-time code'));
  PERFORM tell_of_role(found.staff_id, 'administrator');
  RETURN '{"done": true}';
END $$;

-- Two hashes of 32 bytes, in a time that does not depend on where they differ.
CREATE FUNCTION same_hash(a bytea, b bytea) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT bit_or(get_byte(a, n) # get_byte(b, n)) = 0
  FROM generate_series(0, 31) n
$$;

-- Of the organisations in a workspace, the unused code that fits; every one is compared.
CREATE FUNCTION code_that_fits(on_surface text, of_workspace text, hash bytea) RETURNS one_time_code
LANGUAGE plpgsql AS $$
DECLARE
  org uuid;
  c one_time_code;
  fits one_time_code;
BEGIN
  FOR org IN SELECT o.id FROM organisation o ORDER BY o.id LOOP
    PERFORM set_config('daybook.organisation', org::text, true);
    FOR c IN SELECT * FROM one_time_code o WHERE o.used_at IS NULL AND o.until_at > clock() LOOP
      IF same_hash(c.code_hash, hash) AND uses_workspace(on_surface, of_workspace) THEN fits := c; END IF;
    END LOOP;
  END LOOP;
  RETURN fits;
END $$;

CREATE FUNCTION refusal_to_claim(c one_time_code, on_surface text, of_workspace text, by_account text)
RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE mine identity; taken identity;
BEGIN
  SELECT * INTO taken FROM identity i WHERE i.surface = on_surface AND i.workspace = of_workspace
    AND i.account = by_account AND i.ended_at IS NULL;
  SELECT * INTO mine FROM identity i WHERE i.staff_id = c.staff_id AND i.surface = on_surface
    AND i.ended_at IS NULL;
  RETURN CASE
    WHEN NOT is_colleague(c.staff_id) OR EXISTS (SELECT FROM one_time_code o
      WHERE o.code_hash = c.code_hash AND o.used_at IS NOT NULL) THEN 'wrong_code'
    WHEN cardinality(holders_of('{administrator}')) > 0 THEN 'has_administrator'
    WHEN taken.staff_id <> c.staff_id THEN 'account_taken'
    WHEN mine.id IS NOT NULL AND (mine.account, mine.workspace) <> (by_account, of_workspace)
      THEN 'has_account' END;
END $$;
