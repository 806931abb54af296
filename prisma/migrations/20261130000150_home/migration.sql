-- A person's Home is a message of the outbox that is drawn again when what it shows has changed.
CREATE INDEX outbox_home ON outbox (to_staff, created_at) WHERE template = 'home' AND refreshes IS NULL;
CREATE INDEX outbox_home_again ON outbox (refreshes) WHERE template = 'home' AND state = 'waiting';
