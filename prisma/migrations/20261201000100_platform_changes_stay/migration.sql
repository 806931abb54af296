-- Rows that stay are not changed, nor taken away.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON platform_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON platform_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
