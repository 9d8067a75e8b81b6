-- Feeds of alerts for the public and partners. One is never changed; deleted ones stay, for who asks who could read what.
create table feed (
    id uuid primary key,
    seq bigint generated always as identity unique,
    name text not null,
    problems text not null,             -- ids, one a line
    theaters text not null,
    min_level text not null,
    exercises boolean not null,
    audience text not null check (audience in ('THIN', 'EVIDENCE')),
    token_hash text,                    -- SHA-256; absent: public
    created_by text not null,
    created_at timestamptz not null,
    deleted_by text,
    deleted_at timestamptz
);

-- Feeds are filtered by theater where the newest are looked for. Made from the JSON as text: the release before does not write
-- it, and a title that PostgreSQL refuses as JSON (\u0000) must not keep a whole table from being read. Inside a value a quote
-- is always escaped, so that this key is found nowhere else.
alter table alert add column theaters text[] generated always as (
    string_to_array(replace(substring(summary from '"theaters":\[([^]]*)\]'), '"', ''), ',')) stored;
