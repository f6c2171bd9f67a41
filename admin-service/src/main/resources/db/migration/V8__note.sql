-- Notes about calls and orders are entries of a thread: the rows of status_change that have notes. The column orders.notes
-- has the latest one, for lists and files. Several rows whose status was set at once have the same batch, to undo it.

alter table status_change
    add column batch          uuid,
    -- State of a call before a change of its batch.
    add column was_overridden boolean,
    add column had_problem    boolean,
    -- Whether an import made the change.
    add column imported       boolean not null default false;
create index status_change_batch on status_change (batch) where batch is not null;

-- Notes of which no change tells.
insert into status_change (order_id, from_status, to_status, notes, at)
select id, coalesce(status, 'ENQUIRY'), coalesce(status, 'ENQUIRY'), notes, created_at
from orders
where notes <> '' and not exists (select from status_change where order_id = orders.id and notes = orders.notes);

-- Returns new values of an order without a note that its thread has already, as a file has that is sent again.
create function without_known_note(known_order bigint, told jsonb) returns jsonb
    language sql stable as
$$
    select case
        when exists (select from status_change where order_id = known_order and notes <> '' and notes = told ->> 'notes') then told - 'notes'
        else told
    end
$$;

-- For the list of orders in other orders than by creation.
create index orders_by_last_asked on orders (coalesce(last_asked_at, created_at) desc, id desc);
create index orders_by_calls on orders (calls desc, id desc);
