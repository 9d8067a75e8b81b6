-- A webhook that is signed by Ed25519 has its key pair here; the secret beside it, which nobody knows, is only for the release before,
-- which must not stumble over such a row.
alter table subscription
    add column key_pair text,           -- sealed
    add column retiring_key_pair text;  -- sealed
