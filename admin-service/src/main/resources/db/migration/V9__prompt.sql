-- Sentences that administrators change in the dashboard. Both tables hold only texts that differ from the language packs of
-- the installation, by key of the sentence.

-- The draft of each language, which callers do not hear.
create table prompt_draft (
    language   varchar primary key,
    -- Null as long as nothing differs from the published texts.
    texts      jsonb,
    -- Counts the changes, so that nobody publishes something that they have not seen.
    revision   integer     not null,
    changed_at timestamptz not null,
    changed_by varchar     not null
);

-- What was published. The last version of a language is the one that callers hear; versions are never changed.
create table prompt_version (
    id           bigint generated always as identity primary key,
    language     varchar     not null,
    version      integer     not null,
    texts        jsonb       not null,
    -- Version whose texts were published again; 0 for the language pack; null for a draft.
    copy_of      integer,
    published_at timestamptz not null,
    published_by varchar     not null,
    -- Whether Kafka has acknowledged the version.
    acknowledged boolean     not null default false,
    unique (language, version)
);
revoke update, delete on prompt_version from liza_app;
grant update (acknowledged) on prompt_version to liza_app;
