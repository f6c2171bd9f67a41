-- For the list of calls by duration. Calls without a known duration count as 0. The included columns let the database check a
-- range of days without reading the calls.
create index call_by_duration on call (coalesce(seconds, 0) desc, id desc) include (seconds, started_at);
