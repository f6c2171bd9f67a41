-- For the list of calls by duration. Calls without a known duration count as 0.
create index call_by_duration on call (coalesce(seconds, 0) desc, id desc);
