-- Teams takes an app from a whole team and names the team alone: a channel has to be known by its team.
ALTER TABLE place ADD COLUMN team text;
-- A claim is renewed while a message is on its way: when it was begun is another question.
ALTER TABLE outbox ADD COLUMN claimed_at timestamptz;
