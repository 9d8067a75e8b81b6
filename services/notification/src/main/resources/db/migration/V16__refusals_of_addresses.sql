-- How often in a row the mail server said that there is no such address; the release before counts nothing.
alter table subscription
    add column refusals int not null default 0,
    add column refused_at timestamptz,
    add column refusal text;
