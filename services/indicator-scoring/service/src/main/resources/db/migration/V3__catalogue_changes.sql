-- Who changed the catalogue and why is listed without reading every bundle.
alter table catalogue_version add column author text;
alter table catalogue_version add column reason text;
update catalogue_version set author = cast(bundle as json) ->> 'author', reason = cast(bundle as json) ->> 'reason';

-- What the directory held when it was last applied: only a directory that has changed since speaks again, so that a
-- change made by the API outlives a restart.
create table applied_directory (
    content_hash text        not null,
    at           timestamptz not null default now()
);
insert into applied_directory (content_hash)
    select content_hash from catalogue_version order by version desc limit 1;
