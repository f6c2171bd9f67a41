-- The roles of Liza's database. A superuser runs this in the database liza; running it again sets the passwords anew.
--   liza        owns the database and migrates it; is no superuser, so that no statement reaches files or programs
--   liza_app    may do what pages and events do; migrations grant it
--   liza_web    is the login of the admin-service: a member of liza_app and of nothing else
-- Run by docker-compose.yml and deploy/kubernetes/overlays/local at the first start, and by ./liza up.
\getenv owner_password POSTGRES_PASSWORD
\getenv web_password LIZA_WEB_PASSWORD

do
$$
declare
    wanted varchar;
begin
    foreach wanted in array array ['liza', 'liza_app', 'liza_web'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            execute format('create role %I', wanted);
        end if;
    end loop;
end
$$;
alter role liza login password :'owner_password';
alter role liza_web login password :'web_password';
grant liza_app to liza, liza_web;
alter database liza owner to liza;
-- Nobody logs in over the network as the superuser.
alter role current_user password null;
