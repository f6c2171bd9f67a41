-- Access to the numbers of the staff. The role liza_app cannot read staff_phone.number, so that no query of a page returns
-- numbers by mistake. This is no protection against the service itself: it may call staff_numbers(), without an audit entry.

-- The numbers as the voice-service gets them, in order. For SettingsRelay, which publishes them.
create or replace function staff_numbers() returns setof varchar
    language sql stable as
$$
select number from staff_phone order by position, id
$$;

-- Returns a number to show it or to call it, and records that in the audit trail; null if there is no such telephone.
create or replace function use_staff_number(id bigint, action varchar, actor varchar, address varchar) returns varchar
    language plpgsql as
$$
#variable_conflict use_variable
declare
    used varchar;
begin
    select number into used from staff_phone where staff_phone.id = id;
    if used is not null then
        insert into audit (at, actor, address, action, subject_kind, subject)
        values (date_trunc('milliseconds', clock_timestamp()), actor, address, action, 'PHONE', id);
    end if;
    return used;
end
$$;

-- The functions run as the owner; only liza_app may call them.
do
$$
declare
    signature regprocedure;
begin
    foreach signature in array array [
        'staff_numbers()', 'use_staff_number(bigint, varchar, varchar, varchar)']::regprocedure[]
    loop
        execute format('alter function %s security definer', signature);
        execute format('alter function %s set search_path = %I, pg_temp', signature, current_schema);
        execute format('revoke all on function %s from public', signature);
        execute format('grant execute on function %s to liza_app', signature);
    end loop;
end
$$;
