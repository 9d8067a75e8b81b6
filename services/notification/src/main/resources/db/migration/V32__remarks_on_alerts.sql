-- Who looks after an alert, and what was said about it. Rows are added only; they go with a deleted exercise.
alter table alert
    add column assignee text;
create table remark (
    seq bigint generated always as identity primary key,
    alert uuid not null references alert on delete cascade,
    at timestamptz not null default now(),
    author text not null,
    kind text not null check (kind in ('COMMENT', 'ASSIGNED', 'RELEASED')),
    text text not null                  -- the comment, or whom it was given to or taken from
);
create index remark_of_alert on remark (alert, seq);
