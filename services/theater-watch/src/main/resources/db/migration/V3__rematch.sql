-- Orders to match the live reports of the last days again, under a later version of the catalogue.
create table rematch (
    id text primary key,
    days int not null check (days between 1 and 90),
    since timestamptz not null,
    catalogue_version int not null,
    reason text not null,
    ordered_by text not null,
    ordered_at timestamptz not null,
    state text not null default 'running' check (state in ('running', 'done', 'failed', 'cancelled')),
    ended_at timestamptz,
    ended_by text,
    -- The lease: who works at it, until when. Only the latest holder of the fence moves what is ahead.
    holder text,
    fence bigint not null default 0,
    lease_until timestamptz,
    next_try_at timestamptz not null default clock_timestamp(),
    failures int not null default 0,
    problem text,
    -- By partition, the next offset and where to end; null until somebody has asked the broker.
    ahead text,
    records bigint,
    read bigint not null default 0,
    changed bigint not null default 0
);

-- One at a time, whoever orders it on whatever replica.
create unique index rematch_running on rematch (state) where state = 'running';
create index rematch_newest_first on rematch (ordered_at desc);
