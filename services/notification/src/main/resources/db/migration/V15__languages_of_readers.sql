-- How a reader of mails is spoken to; the release before knows neither column and writes English in UTC.
alter table subscription
    add column language text not null default 'en',
    add column time_zone text not null default 'UTC';
