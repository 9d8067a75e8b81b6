-- Offsets stand beside what they led to, so that both are committed together.
create table consumer_offset (
    topic_id text not null,
    topic text not null,
    partition int not null,
    next_offset bigint not null,
    primary key (topic_id, partition)
);

-- The inbox: an alert that is here has been expanded to its deliveries.
create table alert (
    id uuid primary key,
    seq bigint generated always as identity unique,
    board text not null,
    problem text not null,
    number bigint not null,
    kind text not null,
    peak text not null,                 -- the higher of both levels, for filters
    summary text not null,              -- JSON of the alert without its assessment
    assessment text not null,           -- JSON, frozen
    blind text,                         -- why it was blind then, if so
    correlation text,
    received_at timestamptz not null default now(),
    acknowledged_by text,
    acknowledged_at timestamptz,
    acknowledgement_comment text
);
create index alert_by_board on alert (board, seq desc);
create index alert_by_problem on alert (board, problem, number desc);

create table subscription (
    id uuid primary key,
    seq bigint generated always as identity unique,
    name text not null,
    owner text not null,
    purpose text not null check (purpose in ('ALERTS', 'OPERATIONS')),
    channel text not null check (channel in ('email', 'webhook')),
    target text not null,               -- address or URL
    secret text,                        -- sealed, of a webhook
    problems text not null,             -- ids, one a line
    theaters text not null,
    min_level text not null,
    exercises boolean not null,
    created_at timestamptz not null default now(),
    disabled_at timestamptz,
    disabled_reason text,
    deleted_at timestamptz              -- its deliveries stay, for who asks who was told
);
create index subscription_by_owner on subscription (owner, seq) where deleted_at is null;

-- A word to those who run Tocsin: heartbeats and operations alerts.
create table notice (
    id uuid primary key,
    kind text not null check (kind in ('HEARTBEAT', 'OPERATIONS')),
    at timestamptz not null,
    title text not null,
    body text not null
);

-- The queue and its history in one. A lane is delivered strictly in the order of its positions.
create table delivery (
    id uuid primary key,
    seq bigint generated always as identity unique,
    subscription uuid not null references subscription,
    alert uuid references alert on delete cascade,
    notice uuid references notice on delete cascade,
    lane text not null,
    position bigint not null,
    because text not null,
    state text not null check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts int not null default 0,
    created_at timestamptz not null default now(),
    next_attempt_at timestamptz not null default now(),
    leased_until timestamptz,
    last_attempt_at timestamptz,
    delivered_at timestamptz,
    useful_until timestamptz,           -- a heartbeat is of no use once the next is due
    last_error text,
    check ((alert is null) <> (notice is null))
);
create index delivery_due on delivery (next_attempt_at) where state = 'PENDING';
create index delivery_in_lane on delivery (subscription, lane, position) where state = 'PENDING';
create index delivery_failed on delivery (subscription, last_attempt_at) where state = 'FAILED';
create index delivery_of_alert on delivery (alert);
create index delivery_of_subscription on delivery (subscription, seq desc);

create table attempt (
    delivery uuid not null references delivery on delete cascade,
    number int not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text,                       -- absent: the process ended before it knew
    reason text,
    primary key (delivery, number)
);

-- What is wrong now; a notice is sent when the first of a kind comes and when the last goes.
create table condition (
    kind text not null,
    subject text not null,
    since timestamptz not null,
    reason text not null,
    primary key (kind, subject)
);

-- What one replica does for all, each time it is due.
create table duty (
    name text primary key,
    due_at timestamptz not null
);
