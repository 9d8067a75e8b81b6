-- A secret that was changed signs beside the new one for some time; the release before knows neither column and signs with the new.
alter table subscription
    add column retiring_secret text,    -- sealed
    add column retiring_until timestamptz;
