-- The form that a webhook's receiver reads; the release before sends CloudEvents to all.
alter table subscription
    add column format text not null default 'cloudevents',
    add column routing_key text;        -- sealed, of PagerDuty
