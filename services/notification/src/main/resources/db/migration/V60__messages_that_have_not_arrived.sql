-- The messages of several alerts that have not arrived: few, and asked for whenever an alert of a problem comes.
create index delivery_open_message on delivery (home_lane) where state = 'PENDING' and home_lane is not null;
