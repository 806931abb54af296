-- Which bot met somebody there. Conversations and the ids of people are a bot's own: another
-- registration of the app can not use them. Null: it was before this was noted.
ALTER TABLE place ADD COLUMN bot text;
