-- The roles of Liza's database. A superuser runs this in the database liza; running it again sets the passwords anew.
--   liza        owns the database and migrates it; no superuser, so that no statement reaches files or programs
--   liza_app  what pages and events may do; migrations grant it
--   liza_web    the login of the admin-service: a member of liza_app and of nothing else
-- Run by docker-compose.yml and deploy/kubernetes/overlays/local at the first start, and by ./liza up.
\getenv owner_password POSTGRES_PASSWORD
\getenv web_password LIZA_WEB_PASSWORD

-- In a database from before these roles, liza is the superuser that initdb made. It cannot lose that, so it is renamed; no
-- session may rename itself.
do
$$
begin
    if exists (select from pg_roles where rolname = 'liza' and oid = 10) then
        create role liza_renaming superuser;
        set session authorization liza_renaming;
        alter role liza rename to postgres;
        set session authorization postgres;
        drop role liza_renaming;
    end if;
end
$$;

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

-- What a database from before these roles holds.
do
$$
declare
    change varchar;
begin
    for change in
        select format('alter %s %s owner to liza', kind, name)
        from (
            select 'table', oid::regclass::varchar, 'pg_class'::regclass, oid from pg_class
            where relnamespace = 'public'::regnamespace and relowner = 10 and relkind in ('r', 'p', 'v', 'm')
            union all
            select 'routine', oid::regprocedure::varchar, 'pg_proc'::regclass, oid from pg_proc
            where pronamespace = 'public'::regnamespace and proowner = 10
        ) as object (kind, name, catalog, id)
        where not exists (
            select from pg_depend where classid = object.catalog and objid = object.id and deptype = 'e')
    loop
        execute change;
        alter default privileges for role liza in schema public
            grant select, insert, update, delete on tables to liza_app;
    end loop;
end
$$;
