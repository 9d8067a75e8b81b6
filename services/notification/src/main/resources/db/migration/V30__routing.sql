-- The routing trees that were saved, each a version of its own; the newest routes. Until there is one, the shipped tree does.
create table routing (
    version bigint primary key,
    tree text not null,
    saved_by text not null,
    saved_at timestamptz not null default now(),
    note text not null
);
create trigger routing_append_only before update or delete on routing
    for each row execute function audit_is_append_only();

alter table subscription add column audience text not null default 'watch-floor';
alter table delivery add column sees text not null default 'EVIDENCE' check (sees in ('THIN', 'EVIDENCE'));
alter table alert add column audiences text;  -- ids of those that it reached, one a line; absent: it came before there were any
alter table feed add column reader text;        -- id of the audience that reads it; absent: it came before there were any
create index alert_received on alert (board, received_at);
