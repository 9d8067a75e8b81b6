-- When a subscriber hears of alerts; the release before knows no such column and tells each at once.
alter table subscription
    add column gathering text not null default 'each';

-- Alerts may wait for one another and go in one message. Its first member carries the others and has a lane of its own while it does.
alter table delivery drop constraint delivery_state_check;
alter table delivery
    add constraint delivery_state_check
        check (state in ('PENDING', 'DELIVERED', 'FAILED', 'SUPERSEDED', 'HELD', 'GATHERED')),
    add column bundle text,                 -- what those must share that go in one message
    add column gathered_quiet timestamptz,  -- the message closes then, unless another joins
    add column gathered_until timestamptz,  -- and then in any case
    add column carried_by uuid,             -- the delivery whose message tells of it: frozen
    add column home_lane text,              -- of one that carries others, if only itself: where it stood before
    add column home_position bigint;
create index delivery_gathering on delivery (gathered_quiet) where state = 'GATHERED' and carried_by is null;
create index delivery_gathered_in_lane on delivery (subscription, lane, position) where state = 'GATHERED';
create index delivery_carried on delivery (carried_by) where carried_by is not null;
create index delivery_home on delivery (subscription, home_lane, home_position) where home_lane is not null;
