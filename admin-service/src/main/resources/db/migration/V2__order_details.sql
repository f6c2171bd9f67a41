-- Columns for all that the shop tells of an order, and for the verification of callers. An order without a status is an enquiry: only callers spoke of it.
--
-- The status keeps its default, and the outbox its status, for replicas of the previous release that run during an upgrade.

alter table orders
    alter column status drop not null,
    -- Days in the company's time zone.
    add column promised_from   date,
    add column promised_to     date,
    add column shipped_on      date,
    add column delivered_on    date,
    add column carrier         varchar,
    add column tracking_number varchar,
    add column tracking_link   varchar,
    -- Texts by language; the key "any" is for all other languages.
    add column message         jsonb,
    -- Keyed hashes (OrderHashes); the shop's phone number and postcode themselves are not stored.
    add column phone_hash      varchar,
    add column postcode_hash   varchar,
    -- Until then callers hear nothing of the order, because of too many failed verifications.
    add column locked_until    timestamptz,
    add check (promised_from <= promised_to);
-- For erasures and subject access reports, which find the orders of a number.
create index orders_phone_hash on orders (phone_hash) where phone_hash is not null;
create index orders_enquiries on orders (created_at desc, id desc) where status is null;
create index orders_locked on orders (created_at desc, id desc) include (locked_until) where locked_until is not null;
create index orders_promised on orders (created_at desc, id desc) include (status, promised_to, promised_from)
    where status in ('IN_PROGRESS', 'DELAYED') and shipped_on is null and delivered_on is null
      and coalesce(promised_to, promised_from) is not null;

-- Null if the call was told no status.
alter table order_call alter column told drop not null;

alter table status_change
    -- New values of the other fields of an order that were changed, by the names of their columns; true instead of a hash.
    add column fields jsonb;

-- Orders whose status nobody has set, and that did not exist before a call asked about them.
update orders set status = null
where status = 'IN_PROGRESS'
  and not exists (select from status_change where order_id = orders.id)
  and exists (select from order_call where order_id = orders.id and call_started_at <= created_at);

-- The first status of an order was not published before if it was IN_PROGRESS.
insert into outbox (order_number, status, at)
select number, status, now() from orders where status = 'IN_PROGRESS' order by id;
