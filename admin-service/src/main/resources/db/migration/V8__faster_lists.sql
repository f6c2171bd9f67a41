-- For lists and pages that took longer the more calls there were; `./liza bench pages` measures them.

-- A status alone: the rarer one is, the longer the way along another index.
create index call_by_status on call (status, started_at desc, id desc);

-- A day's calls by status are counted from the index alone.
create index call_latest_with_status on call (started_at desc, id desc) include (status, had_problem);
drop index call_latest;
alter index call_latest_with_status rename to call_latest;

-- The latest calls about an order, whatever else asked about it.
create index order_call_latest on order_call (order_id, at desc);
