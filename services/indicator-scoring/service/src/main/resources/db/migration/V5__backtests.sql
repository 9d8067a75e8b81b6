-- Catalogues that are measured against history. One runs at a time, under a lease that its runner renews.
create table backtest (
    id                text        primary key,
    created_at        timestamptz not null,
    created_by        text        not null,
    catalogue_version int         not null references catalogue_version,
    from_day          date,
    to_day            date,
    state             text        not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    reports_done      int         not null default 0,
    reports           int         not null default 0,
    runner            text,
    lease_until       timestamptz,
    reason            text,
    result            text
);

-- What it is run on; let go once it has ended.
create table backtest_file (
    backtest text  not null references backtest on delete cascade,
    position int   not null,
    name     text  not null,
    content  bytea not null,
    primary key (backtest, position)
);
