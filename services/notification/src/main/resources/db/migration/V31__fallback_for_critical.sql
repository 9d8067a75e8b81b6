-- Where a raise to CRITICAL goes by mail that does not get through to a webhook.
alter table subscription
    add column fallback text,
    add column fallback_of uuid references subscription;

-- The mail goes by a subscription of its own, made when it is first needed.
alter table subscription drop constraint subscription_purpose_check;
alter table subscription
    add constraint subscription_purpose_check check (purpose in ('ALERTS', 'OPERATIONS', 'FALLBACK'));
