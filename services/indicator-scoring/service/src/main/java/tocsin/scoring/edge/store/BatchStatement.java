package tocsin.scoring.edge.store;

/** The statements that write a batch. */
final class BatchStatement {

    /**
     * Writes everything and answers how many boards were written: fewer than given means that somebody else has written
     * one since it was loaded. The inner cast makes the parameter a text for the driver.
     */
    static final String SAVE = """
            with document as materialized (select cast(cast(:document as text) as jsonb) as d),
            boards as (
                insert into scoring.board as b
                    (id, catalogue_version, revision, clock, last_tick_at, reports, duplicates, observations, state)
                select r.* from document, jsonb_to_recordset(d -> 'boards') as r(id text, catalogue_version int,
                    revision bigint, clock timestamptz, last_tick_at timestamptz, reports bigint, duplicates bigint,
                    observations bigint, state jsonb)
                order by r.id
                on conflict (id) do update set catalogue_version = excluded.catalogue_version,
                    revision = excluded.revision, clock = excluded.clock, last_tick_at = excluded.last_tick_at,
                    reports = excluded.reports, duplicates = excluded.duplicates,
                    observations = excluded.observations, state = excluded.state
                where b.revision = excluded.revision - 1
                returning 1),
            evidence as (
                insert into scoring.evidence (board, report_id, arrived_at, first_arrived_at, matched)
                select r.* from document, jsonb_to_recordset(d -> 'evidence') as r(board text, report_id text,
                    arrived_at timestamptz, first_arrived_at timestamptz, matched jsonb)
                on conflict (board, report_id) do update set arrived_at = excluded.arrived_at,
                    first_arrived_at = excluded.first_arrived_at, matched = excluded.matched),
            first_arrivals as (
                update scoring.evidence e set first_arrived_at = r.first_arrived_at
                from document, jsonb_to_recordset(d -> 'firstArrivals') as r(board text, report_id text,
                    first_arrived_at timestamptz)
                where e.board = r.board and e.report_id = r.report_id),
            judgements as (
                insert into scoring.judgement (board, id, judged)
                select r.* from document, jsonb_to_recordset(d -> 'judgements') as r(board text, id text, judged jsonb)
                on conflict (board, id) do update set judged = excluded.judged),
            rulings as (
                insert into scoring.ruling (board, first, second, at, ruled)
                select distinct on (r.board, r.first, r.second) r.* from document,
                    jsonb_to_recordset(d -> 'rulings') as r(board text, first text, second text, at timestamptz,
                    ruled jsonb)
                order by r.board, r.first, r.second, r.at desc
                on conflict (board, first, second) do update set at = excluded.at, ruled = excluded.ruled),
            feeds as (
                insert into scoring.feed (board, feed, complete, reports, duplicates, observations, coverage)
                select r.* from document, jsonb_to_recordset(d -> 'feeds') as r(board text, feed text,
                    complete boolean, reports bigint, duplicates bigint, observations bigint, coverage jsonb)
                on conflict (board, feed) do update set complete = excluded.complete, reports = excluded.reports,
                    duplicates = excluded.duplicates, observations = excluded.observations),
            assessments as (
                insert into scoring.assessment (board, problem, revision, at, body, published)
                select r.*, false from document, jsonb_to_recordset(d -> 'assessments') as r(board text, problem text,
                    revision bigint, at timestamptz, body jsonb)
                on conflict (board, problem) do update set revision = excluded.revision, at = excluded.at,
                    body = excluded.body, written_at = now(), published = false),
            points as (
                insert into scoring.score_history
                    (board, problem, hour, transition, at, level, log_odds, probability)
                select r.* from document, jsonb_to_recordset(d -> 'points') as r(board text, problem text,
                    hour timestamptz, transition bigint, at timestamptz, level text, log_odds double precision,
                    probability double precision)
                on conflict (board, problem, hour, transition) do update set at = excluded.at,
                    level = excluded.level, log_odds = excluded.log_odds, probability = excluded.probability),
            transitions as (
                insert into scoring.transition (board, problem, number, id, kind, from_level, to_level, at, feed)
                select r.* from document, jsonb_to_recordset(d -> 'transitions') as r(board text, problem text,
                    number bigint, id uuid, kind text, from_level text, to_level text, at timestamptz, feed text)),
            outbox as (
                insert into scoring.outbox (id, board, topic, key, type, at, correlation, payload)
                select r.* from document, jsonb_to_recordset(d -> 'outbox') as r(id text, board text, topic text,
                    key text, type text, at timestamptz, correlation text, payload text))
            select count(*) from boards
            """;

    /** Removes everything of some boards; what of the outbox has not been told is told no more. */
    static final String FORGET = """
            with gone as materialized (
                select jsonb_array_elements_text(cast(cast(:boards as text) as jsonb)) as id),
            b as (delete from scoring.board where id in (select id from gone)),
            e as (delete from scoring.evidence where board in (select id from gone)),
            j as (delete from scoring.judgement where board in (select id from gone)),
            r as (delete from scoring.ruling where board in (select id from gone)),
            f as (delete from scoring.feed where board in (select id from gone)),
            a as (delete from scoring.assessment where board in (select id from gone)),
            h as (delete from scoring.score_history where board in (select id from gone)),
            t as (delete from scoring.transition where board in (select id from gone)),
            o as (delete from scoring.outbox where board in (select id from gone)),
            d as (delete from scoring.draft where board in (select id from gone)),
            n as (insert into scoring.forgotten_board (id) select id from gone on conflict do nothing)
            select count(*) from gone
            """;

    private BatchStatement() {}
}
