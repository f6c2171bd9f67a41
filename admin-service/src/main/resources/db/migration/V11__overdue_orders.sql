-- The home page shows the orders that have been overdue the longest.
create index orders_overdue on orders (coalesce(promised_to, promised_from), id)
    where status in ('IN_PROGRESS', 'DELAYED') and shipped_on is null and delivered_on is null
      and coalesce(promised_to, promised_from) is not null;
