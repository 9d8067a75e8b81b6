-- Catalogues that are tried on boards of their own. A dropped one is read until its board has been forgotten.
create table draft (
    board        text        primary key,
    name         text        not null,
    author       text        not null,
    reason       text        not null,
    at           timestamptz not null,
    base_version int         not null references catalogue_version,
    bundle       text        not null,
    dropped      boolean     not null default false
);
