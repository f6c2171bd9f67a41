-- Filters that many rows fulfil: which rows a page shows is found in indexes alone, before any row is read.
create index call_place on call (id) include (started_at);
create index orders_place on orders (id) include (created_at);

drop index order_call_of_call;
create index order_call_of_call on order_call (call_id) include (order_id);
