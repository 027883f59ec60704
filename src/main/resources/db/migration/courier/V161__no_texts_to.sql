-- Numbers that said STOP: no text goes there until they say START. Only a hash of the number is kept, to
-- know it again.
create table courier.no_texts_to (
  number_hash bytea primary key check (length(number_hash) = 32),
  since       timestamptz not null
);
call storage.guard('courier.no_texts_to',
  seen    => $$storage.hat() = 'HOUSE'$$,
  written => $$storage.hat() = 'HOUSE'$$);
grant select, insert, delete on courier.no_texts_to to ${app};
