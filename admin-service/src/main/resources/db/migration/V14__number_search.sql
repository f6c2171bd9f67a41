-- A search by number looks for several whole numbers at once: a national spelling may be that of many countries. They stand
-- in the same setting, one a line. (The version before sets it to one number, by way of the function with two arguments.)
create or replace view caller_found as
select id from caller
where number = any (string_to_array(current_setting('liza.number', true), E'\n'))
   or number like substring(current_setting('liza.number_part', true) from '^%(?:[^%_\\]|\\[%_\\])+%$');

-- Looks for the callers with these numbers, and for those whose number has this part; empty for no part. What names one
-- whole number finds parts only where nobody has that number.
create function caller_look_for(numbers varchar[], part varchar, is_whole boolean) returns void
    language plpgsql security definer as
$$
begin
    perform set_config('liza.number', array_to_string(numbers, E'\n'), true);
    perform set_config('liza.number_part', case
        when part = '' or is_whole and exists (select from caller where number = any (numbers)) then ''
        else '%' || regexp_replace(part, '([\\%_])', '\\\1', 'g') || '%' end, true);
end
$$;
revoke all on function caller_look_for(varchar[], varchar, boolean) from public;
grant execute on function caller_look_for(varchar[], varchar, boolean) to liza_app;

do
$$
begin
    execute format('alter function caller_look_for(varchar[], varchar, boolean) set search_path = %I, pg_temp', current_schema);
end
$$;
