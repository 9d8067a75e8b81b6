-- A second version beside the one that is measured, and a picture of each judged problem.
alter table backtest add column against_version int references catalogue_version;

create table backtest_picture (
    backtest text not null references backtest on delete cascade,
    problem  text not null,
    svg      text not null,
    primary key (backtest, problem)
);
