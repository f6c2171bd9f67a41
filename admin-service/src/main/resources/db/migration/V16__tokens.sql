-- When whoever sits at a session proved last who they are; earlier than the session where an issuer remembered them.
alter table login_session add column authenticated_at timestamptz;
update login_session set authenticated_at = created_at;
alter table login_session alter column authenticated_at set default now(), alter column authenticated_at set not null;

-- From now on the end of an account revokes its tokens; those of accounts that are disabled already must not come back.
with revoked as (
    update api_token set revoked_at = now()
    from account where account.id = account_id and not account.enabled and revoked_at is null
    returning api_token.id, api_token.name, scope, expires_at, account.name as owner
)
insert into audit (at, action, subject_kind, subject, before, after)
select date_trunc('milliseconds', now()), 'TOKEN_REVOKED', 'TOKEN', id::text,
    jsonb_build_object('name', name, 'scope', scope, 'expires', expires_at),
    jsonb_build_object('owner', owner, 'reason', 'ACCOUNT_DISABLED')
from revoked;

-- No token is good for longer than a new one can be.
update api_token set expires_at = now() + interval '366 days' where expires_at > now() + interval '366 days';
