-- It said that no rule is made older than it is, and looked only at whether it had ended: a rule that began
-- or ended before it was said would bind plans that were signed without it, or let go of them.
create or replace function plans.a_rule_held_when_it_held() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.ended_at is not null or tg_op = 'UPDATE' and old.ended_at is not null then
    raise exception 'a rule ends once';
  end if;
  if tg_op = 'INSERT' and new.since < storage.now() - interval '1 minute'
      or new.ended_at < storage.now() - interval '1 minute' then
    raise exception 'a rule begins and ends from now on';
  end if;
  return new;
end $$;
