-- How many attempts each subscription had in the current minute. Unlogged: it is asked before every sending and must not wait for the
-- disk, and after a crash a minute may begin anew.
create unlogged table pace (
    subscription uuid primary key,
    minute timestamptz not null,
    taken int not null
);

-- Put back because its subscription had enough for the minute.
alter table delivery
    add column paced boolean not null default false;
