-- How often everybody who was signed in with an account was sent out: a new password, another role, an
-- end. Whoever was proving themselves at that moment comes in with the number from before, and is
-- sent out by their next request (access.StillIn).
alter table access.account add column sent_out integer not null default 0;
