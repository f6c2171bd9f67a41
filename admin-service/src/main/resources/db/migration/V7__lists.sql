-- Calls in which something went wrong, also where a supervisor has since set another status.
alter table call add column had_problem boolean not null default false;
update call set had_problem = true
where status = 'PROBLEM'
   or sid in (select call_sid from conversation where type like 'liza.call.problem.%');
create index call_had_problem on call (started_at desc, id desc) where had_problem;

-- Two filters that are often set together.
create index call_by_status_and_language on call (status, language, started_at desc, id desc);
drop index call_by_status;
