-- Where this service goes on reading: moved in the same transaction as everything below.
create table consumer_offset (
    topic_id text not null,
    topic text not null,
    partition int not null,
    next_offset bigint not null,
    primary key (topic_id, partition)
);

-- The standing revision of each report: the greatest of (retracted, number, catalogue_version, content_hash).
create table report (
    board text not null,
    id text not null,
    source text not null,
    retracted boolean not null,
    number bigint not null,
    catalogue_version int not null,
    content_hash text collate "C" not null,
    published_at timestamptz not null,
    arrived_at timestamptz not null,
    place text,
    report text not null,
    matches text not null,
    primary key (board, id)
);

create index report_newest_first on report (board, published_at desc, id desc);
create index report_by_source on report (board, source, published_at desc, id desc);

-- When each source was last heard on each partition of the live reports, by the broker's clock.
create table heard (
    partition int not null,
    source text not null,
    heard_at timestamptz not null,
    primary key (partition, source)
);

-- A dropped exercise stays as a tombstone, so that records of it that come late are known as such.
create table exercise (
    id text primary key,
    name text not null,
    catalogue_version int not null,
    created_at timestamptz not null,
    created_by text not null,
    state text not null check (state in ('open', 'deleting', 'dropped'))
);

create table exercise_feed (
    id text primary key,
    exercise text not null,
    started_at timestamptz not null,
    ended_at timestamptz
);

-- One feed at a time.
create unique index exercise_feed_open on exercise_feed (exercise) where ended_at is null;
