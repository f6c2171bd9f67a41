-- The outcome of each call is derived from all its stored events, so that neither their order nor repetitions matter.

-- The counters in statistics_call that count a call.
create or replace function counters_of(funnel integer, outcome varchar, step varchar) returns table (kind varchar, name varchar)
    language sql immutable as
$$
    select 'STAGE', stage
    from unnest(array ['CALLED', 'CONSENTED', 'ENTERED', 'KNOWN', 'VERIFIED', 'TOLD']) with ordinality as reached (stage, place)
    where funnel & (1 << (place::integer - 1)) > 0
    union all select 'OUTCOME', outcome where outcome is not null
    union all select 'HUNG_UP', step where outcome = 'HUNG_UP' and step is not null
    union all select 'ENDED', 'CONSENTED' where outcome is not null and funnel & 2 > 0
$$;

-- Derives outcome, step, funnel and language of calls, and updates statistics_call by the difference.
--
-- Precedence of the outcomes: HANDED_OVER, since a person has answered; OVERDUE, since nothing else shows it to the staff (a
-- call that failed also has the status PROBLEM, and a callback or a message is also in the inbox); FAILED; MESSAGE_LEFT;
-- CALLBACK_REQUESTED; the latest answer about an order; REFUSED; NO_INPUT; HUNG_UP. A discarded message counts as none, which
-- the table recording tells: derive_recordings runs before.
--
-- days and languages are those of the calls' first events; null if unknown.
-- The transaction has locked the calls before, so that this reads their latest state. The rows of the parameters are joined
-- with the events, not with the derived values: no index serves that join, so it would compare each call with each other.
create or replace function derive_outcomes(sids varchar[], days date[], languages varchar[]) returns void
    language plpgsql as
$$
begin
    with event as (
        select sid, day, language, turn, split_part(type, '.', 3) as kind, detail,
            -- Version 1 of order-confirmed has no answer, since it always told the status.
            coalesce(detail ->> 'answer', case when detail ? 'told' then 'TOLD' end) as answer,
            row_number() over (partition by sid, detail ->> 'answer' order by turn) as nth,
            -- After the third answer that is no postcode, Liza tells nothing of the order and goes on.
            type like 'liza.call.not-understood.%' and detail ->> 'step' = 'verify' and (detail ->> 'tries')::integer >= 3
                as no_postcode
        from unnest(sids, days, languages) as first (sid, day, language)
        left join conversation on call_sid = sid
    ), finding as materialized ( -- Otherwise each use of a column would evaluate its expression again.
        select sid, day, language, turn,
            case
                when kind = 'handed-over' and detail ->> 'result' = 'ANSWERED' then 'HANDED_OVER'
                when kind in ('message-left', 'recording-completed') and exists (
                        select from recording join call on call.id = recording.call_id
                        where call.sid = event.sid and recording.turn = event.turn and not discarded)
                    then 'MESSAGE_LEFT'
                when kind = 'callback-requested' then 'CALLBACK_REQUESTED'
                when answer = 'OVERDUE' then 'OVERDUE'
                when answer = 'UNAVAILABLE'
                    or kind = 'problem' and detail ->> 'kind' <> 'NOT_UNDERSTOOD'
                    or kind = 'ended' and detail ->> 'status' <> 'completed' then 'FAILED'
                when answer = 'TOLD' then 'STATUS_TOLD'
                when answer in ('ENQUIRY_NOTED', 'NOT_FOUND') then answer
                when answer in ('NOT_VERIFIED', 'LOCKED') or kind = 'verification-failed'
                    or no_postcode then 'NOT_VERIFIED'
                when kind = 'consent-refused' then 'REFUSED'
                when kind = 'problem' or kind = 'farewell' and detail ->> 'why' = 'GAVE_UP' then 'NO_INPUT'
            end as outcome,
            case
                when kind in ('started', 'language-chosen', 'consent-explained', 'consent-refused') then 'CONSENT'
                when kind in ('consent-given', 'order-invalid', 'order-declined') then 'ORDER'
                when kind = 'order-entered' then 'ORDER_CONFIRM'
                -- Liza asks for the number once more.
                when answer = 'NOT_FOUND' and nth = 1 then 'ORDER'
                when answer = 'VERIFYING' or kind = 'verification-failed' and detail ->> 'tries' = '1' then 'VERIFY'
                when answer is not null or kind = 'verification-failed' then 'HELP'
                when kind = 'help-asked' and detail ->> 'chosen' = 'ANOTHER_ORDER' then 'ORDER'
                when kind = 'people-asked' and detail ->> 'offer' = 'HANDOVER' then 'DIAL'
                when kind in ('people-asked', 'handed-over') then detail ->> 'offer'
                when kind = 'offer-answered' and detail ->> 'accepted' = 'true' then 'MESSAGE_CONSENT'
                when kind = 'offer-answered' then 'MESSAGE'
                when kind = 'recording-consent-given' or kind = 'message-reviewed' and detail ->> 'kept' = 'false' then 'RECORD'
                when kind = 'message-left' then 'MESSAGE_REVIEW'
                when no_postcode then 'HELP'
                when kind = 'not-understood' then upper(detail ->> 'step')
                when kind = 'problem' and detail ->> 'kind' = 'NOT_UNDERSTOOD' then upper(detail ->> 'detail')
            end as step,
            case when kind = 'started' then 1 else 0 end
                | case when kind = 'consent-given' then 2 else 0 end
                | case when kind in ('order-entered', 'order-declined', 'verification-failed') or answer is not null
                    then 4 else 0 end
                | case when kind in ('verification-failed', 'caller-verified')
                    or answer in ('TOLD', 'OVERDUE', 'VERIFYING', 'NOT_VERIFIED', 'LOCKED') then 8 else 0 end
                | case when kind = 'caller-verified' or answer in ('TOLD', 'OVERDUE') then 16 else 0 end
                | case when answer in ('TOLD', 'OVERDUE') then 32 else 0 end as funnel,
            case when kind = 'language-chosen' then detail ->> 'language' end as chosen
        from event
    ), derived as (
        select sid, day, language,
            (array_agg(outcome order by
                case outcome
                    when 'HANDED_OVER' then 1 when 'OVERDUE' then 2 when 'FAILED' then 3 when 'MESSAGE_LEFT' then 4
                    when 'CALLBACK_REQUESTED' then 5 when 'REFUSED' then 7 when 'NO_INPUT' then 8 else 6
                end,
                turn desc, outcome) filter (where outcome is not null))[1] as outcome,
            (array_agg(step order by turn desc, step)
                filter (where step in (
                    'CONSENT', 'ORDER', 'ORDER_CONFIRM', 'VERIFY', 'HELP', 'DIAL', 'CALLBACK', 'MESSAGE', 'MESSAGE_CONSENT', 'RECORD',
                    'MESSAGE_REVIEW')))[1] as step,
            bit_or(funnel) as funnel,
            (array_agg(chosen order by turn desc, chosen) filter (where chosen is not null))[1] as chosen
        from finding
        group by sid, day, language
    ), result as (
        select before.id, before.counted_on, before.counted_language,
            before.funnel as old_funnel, before.outcome as old_outcome, before.step as old_step,
            derived.funnel, derived.step,
            case when before.ended_at is not null then coalesce(derived.outcome, 'HUNG_UP') end as outcome,
            coalesce(derived.chosen, before.language) as language,
            coalesce(before.counted_on, derived.day) as day,
            coalesce(before.counted_language, derived.language) as day_language
        from derived
        join call as before on before.sid = derived.sid
    ), updated as (
        update call set
            funnel = result.funnel, outcome = result.outcome, step = result.step, language = result.language,
            counted_on = result.day, counted_language = result.day_language
        from result
        where call.id = result.id
          and (call.funnel, call.outcome, call.step, call.language, call.counted_on)
              is distinct from (result.funnel, result.outcome, result.step, result.language, result.day)
        returning result.*
    ), counted as (
        select day, day_language as language, kind, name, 1 as calls
        from updated cross join counters_of(funnel, outcome, step)
        union all
        select counted_on, counted_language, kind, name, -1
        from updated cross join counters_of(old_funnel, old_outcome, old_step)
    )
    insert into statistics_call (day, language, kind, name, calls)
    select day, language, kind, name, sum(calls)
    from counted
    where day is not null
    group by day, language, kind, name
    having sum(calls) <> 0
    order by day, language, kind, name
    on conflict (day, language, kind, name) do update set calls = statistics_call.calls + excluded.calls;
end
$$;
