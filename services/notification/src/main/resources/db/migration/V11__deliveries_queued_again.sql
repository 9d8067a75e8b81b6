-- A delivery that is queued again keeps its id and its attempts; the schedule and what is late count from there.
alter table delivery
    add column attempts_before int not null default 0,
    add column queued_at timestamptz not null default now();
update delivery set queued_at = created_at where state = 'PENDING';

-- Failures before a subscription was enabled do not disable it again, and its owner is told once of each time it was disabled.
alter table subscription
    add column enabled_at timestamptz,
    add column told_at timestamptz;
update subscription set told_at = now() where disabled_at is not null;
