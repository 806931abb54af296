-- The record's own hash (docs/format.md).

-- NB: `decode` and not `convert_to`, which is not immutable: a call of this is then part of the
-- statement that it stands in, and costs nothing of its own. A domain holds no backslash.
CREATE FUNCTION hashed(domain text, content bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(decode(domain, 'escape') || '\x00'::bytea || content)
$$;
