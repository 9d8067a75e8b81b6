-- A delivery may be held back for some time, and a newer one may take the place of one that did not get through.
alter table delivery drop constraint delivery_state_check;
alter table delivery
    add constraint delivery_state_check check (state in ('PENDING', 'DELIVERED', 'FAILED', 'SUPERSEDED', 'HELD')),
    add column settles boolean not null default false,  -- back to NORMAL: it waits for the raise before it, always
    add column superseded_by uuid,                      -- the delivery that tells of it
    add column held_because text;                       -- stays when it is let go, for who asks why it came late
update delivery d set settles = true
    from alert a where a.id = d.alert and d.state = 'PENDING' and upper(a.summary::json ->> 'toLevel') = 'NORMAL';
create index delivery_held on delivery (subscription, lane, position) where state = 'HELD';
create index delivery_superseded on delivery (superseded_by) where superseded_by is not null;

-- Alerts that match are held back from one time to another.
create table silence (
    id uuid primary key,
    seq bigint generated always as identity unique,
    kind text not null check (kind in ('SILENCE', 'MAINTENANCE')),
    board text not null,
    problems text not null,             -- ids, one a line; empty: all
    theaters text not null,
    up_to_level text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    author text not null,
    reason text not null,
    created_at timestamptz not null default now(),
    warned_at timestamptz,              -- its author was told that it is about to end
    ended_told_at timestamptz,          -- and that it did
    check (starts_at < ends_at)
);
create index silence_open on silence (ends_at) where ended_told_at is null;

-- While one problem stands high, alerts of others that it is made of are held back.
create table inhibition (
    id uuid primary key,
    seq bigint generated always as identity unique,
    source text not null,               -- id of the problem that holds back
    from_level text not null,           -- it holds back from this level up
    problems text not null,             -- ids of those held back, one a line
    up_to_level text not null,
    author text not null,
    reason text not null,
    created_at timestamptz not null default now(),
    deleted_at timestamptz
);
insert into inhibition (id, source, from_level, problems, up_to_level, author, reason) values (
    '5d0f6c1e-6a3b-4f0e-9d51-2f6f1f3a7b10', 'rapid-cross-theater-escalation', 'CRITICAL',
    E'idlib-offensive\nturkey-syria-state-clash\nnortheast-syria-incursion\nturkish-deployment-libya\nkarabakh-fighting\n'
    'fighter-recruitment\nukraine-invasion\nblack-sea-incident\ncentral-asia-unrest', 'WARNING', 'tocsin',
    'The escalation is made of these; its own alerts name them.');

-- Who changed what. Rows are added, never changed and never removed.
create table audit (
    seq bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text not null,
    action text not null,
    subject text not null,
    detail text not null
);
create index audit_of_subject on audit (subject, seq desc);
create function audit_is_append_only() returns trigger language plpgsql as
    'begin raise exception ''the audit log is append-only''; end';
create trigger audit_append_only before update or delete on audit
    for each row execute function audit_is_append_only();
create trigger audit_not_emptied before truncate on audit
    for each statement execute function audit_is_append_only();

-- Notices about silences go to their authors.
alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check check (kind in ('HEARTBEAT', 'OPERATIONS', 'SILENCE'));

-- Where the problems stand that hold others back, and where a subscriber was last told that one stands.
create index alert_levels on alert (problem, board, number desc);
create index delivery_told on delivery (subscription, lane, position desc) where state = 'DELIVERED';
