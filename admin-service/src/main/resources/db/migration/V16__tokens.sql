-- Time of a session's last authentication; earlier than the session if the issuer used a session of its own.
alter table login_session add column authenticated_at timestamptz;
update login_session set authenticated_at = created_at;
alter table login_session alter column authenticated_at set default now(), alter column authenticated_at set not null;

-- Disabling an account revokes its tokens from now on. Tokens of accounts that are disabled already must not come back.
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

-- No token outlasts the longest lifetime of a new one.
update api_token set expires_at = now() + interval '366 days' where expires_at > now() + interval '366 days';
