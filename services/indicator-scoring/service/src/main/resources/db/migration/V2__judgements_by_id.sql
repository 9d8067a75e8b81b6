-- A judgement is taken back by its id, whatever its board.
create index judgement_by_id on judgement (id);
