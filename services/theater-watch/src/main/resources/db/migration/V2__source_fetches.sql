-- Whether and where each source is fetched, by whom at the moment, and how far it has been read. A source that is not here
-- has never been started.
create table source_fetch (
    source text primary key,
    state text not null check (state in ('started', 'paused')),
    board text not null,
    -- How far back it is read at first; null: only what is newest.
    begins_at timestamptz,
    ordered_by text not null,
    ordered_at timestamptz not null,
    -- The lease: who fetches it, until when. The fence grows with each claim and each order; only its latest holder moves
    -- the cursor.
    holder text,
    fence bigint not null default 0,
    lease_until timestamptz,
    cursor text,
    next_try_at timestamptz not null,
    last_try_at timestamptz,
    last_success_at timestamptz,
    newest_at timestamptz,
    failures int not null default 0,
    reason text,
    items bigint not null default 0,
    accepted bigint not null default 0,
    errors bigint not null default 0
);

create index source_fetch_due on source_fetch (next_try_at) where state = 'started';

-- What of a source was refused, by reason.
create table source_refusal (
    source text not null references source_fetch,
    refusal text not null,
    count bigint not null,
    primary key (source, refusal)
);
