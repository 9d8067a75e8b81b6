-- When the first revision of a report arrived: another problem sees the report from then on, as it stands now. Null in rows
-- of the release before, for which it is when the standing revision arrived.
alter table evidence add column first_arrived_at timestamptz;
