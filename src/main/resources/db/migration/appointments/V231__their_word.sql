-- How somebody is reminded, and from which number their yes counts, is their word; the house ends a number that
-- is theirs no longer.
create function appointments.a_wish_is_their_word() returns trigger language plpgsql as $$
begin
  if storage.hat() not in ('PARTICIPANT', 'HOUSE') then
    raise exception 'how they are reminded is said by the person' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger a_wish_is_their_word before insert or update on appointments.wish
  for each row execute function appointments.a_wish_is_their_word();
