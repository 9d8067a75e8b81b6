-- Who is on watch. A roster is imported; an override takes its place while it lasts.
create table watch_shift (
    id uuid primary key,
    kind text not null check (kind in ('ROSTER', 'OVERRIDE')),
    account text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    reason text,                        -- of an override
    author text not null,
    created_at timestamptz not null default now(),
    check (starts_at < ends_at)
);
create index watch_shift_by_end on watch_shift (ends_at);

-- Who is called when nobody acknowledges, as JSON; the newest counts.
create table escalation_policy (
    seq bigint generated always as identity primary key,
    policy text not null,
    author text not null,
    at timestamptz not null default now()
);

-- Who was called for an alert. A number is taken once, whichever replica is first.
create table escalation (
    alert uuid not null references alert on delete cascade,
    number int not null,
    at timestamptz not null default now(),
    whom text not null,
    primary key (alert, number)
);

alter table alert add column to_level text;  -- absent in rows of the release before: they are too old to be called for
create index alert_unacknowledged on alert (to_level, received_at) where acknowledged_by is null and board = 'live';

alter table notice drop constraint notice_kind_check;
alter table notice
    add constraint notice_kind_check check (kind in ('HEARTBEAT', 'OPERATIONS', 'SILENCE', 'ESCALATION')),
    add column link text;               -- where the reader finds more

-- What those on watch write down for the next.
create table log_entry (
    seq bigint generated always as identity primary key,
    at timestamptz not null default now(),
    author text not null,
    text text not null
);
create index log_entry_by_time on log_entry (at);
