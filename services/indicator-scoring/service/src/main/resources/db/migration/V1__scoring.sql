-- How far each partition has been applied; moved in the transaction that applies it.
create table consumer_offset (
    topic_id    text   not null,
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic_id, partition)
);

-- Every version of the catalogue, complete and immutable. The primary key decides between two replicas.
create table catalogue_version (
    version      int primary key,
    content_hash text        not null,
    at           timestamptz not null,
    bundle       text        not null
);

-- One row a board; its revision is checked by whoever writes, so that a board held in two memories is noticed.
create table board (
    id                text primary key,
    catalogue_version int    not null references catalogue_version,
    revision          bigint not null,
    clock             timestamptz,
    last_tick_at      timestamptz,
    reports           bigint not null,
    duplicates        bigint not null,
    observations      bigint not null,
    state             jsonb  not null,
    created_at        timestamptz not null default now()
);

-- Exercises that were deleted: a record that comes late must not bring them back.
create table forgotten_board (
    id text primary key
);

-- The standing revision of every report, as it was matched.
create table evidence (
    board      text        not null,
    report_id  text        not null,
    arrived_at timestamptz not null,
    matched    jsonb       not null,
    primary key (board, report_id)
);

create table judgement (
    board  text  not null,
    id     text  not null,
    judged jsonb not null,
    primary key (board, id)
);

create table ruling (
    board  text        not null,
    first  text        not null,
    second text        not null,
    at     timestamptz not null,
    ruled  jsonb       not null,
    primary key (board, first, second)
);

create table feed (
    board        text    not null,
    feed         text    not null,
    complete     boolean not null,
    reports      bigint  not null,
    duplicates   bigint  not null,
    observations bigint  not null,
    coverage     jsonb   not null,
    primary key (board, feed)
);

-- The newest assessment of each problem; what has not been published yet is found by the sweep.
create table assessment (
    board      text        not null,
    problem    text        not null,
    revision   bigint      not null,
    at         timestamptz not null,
    body       jsonb       not null,
    written_at timestamptz not null default now(),
    published  boolean     not null,
    primary key (board, problem)
);
create index assessment_unpublished on assessment (board) where not published;

-- The last value of every hour (transition 0) and every transition by its number.
create table score_history (
    board       text             not null,
    problem     text             not null,
    hour        timestamptz      not null,
    transition  bigint           not null,
    at          timestamptz      not null,
    level       text             not null,
    log_odds    double precision not null,
    probability double precision not null,
    primary key (board, problem, hour, transition)
);

create table transition (
    board      text        not null,
    problem    text        not null,
    number     bigint      not null,
    id         uuid        not null unique,
    kind       text        not null,
    from_level text        not null,
    to_level   text        not null,
    at         timestamptz not null,
    feed       text,
    seq        bigserial,
    primary key (board, problem, number)
);
create index transition_by_feed on transition (board, feed, seq);

-- What must be told, in this order.
create table outbox (
    seq          bigserial primary key,
    id           text        not null,
    board        text        not null,
    topic        text        not null,
    key          text        not null,
    type         text        not null,
    at           timestamptz not null,
    correlation  text,
    payload      text        not null,
    written_at   timestamptz not null default now(),
    published_at timestamptz,
    unique (topic, id)
);
create index outbox_unpublished on outbox (board, seq) where published_at is null;
