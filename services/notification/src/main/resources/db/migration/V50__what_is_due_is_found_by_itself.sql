-- Only for who asks what is due, and says that seq > 0, which is always so. Before a flood the planner knows of nothing that is pending
-- and holds this index for as good as delivery_in_lane: it then read the whole queue for every delivery that was claimed.
drop index delivery_due;
create index delivery_due on delivery (next_attempt_at) where state = 'PENDING' and seq > 0;

-- When an attempt is begun, last_attempt_at changes: with an index on it every claim would write into all indexes of the table. Of a
-- subscription few deliveries have failed, so that they need no order.
drop index delivery_failed;
create index delivery_failed on delivery (subscription) where state = 'FAILED';

-- Room for the changed row on the page where it is. Deliveries are changed twice, attempts once.
alter table delivery set (fillfactor = 50);
alter table attempt set (fillfactor = 70);
