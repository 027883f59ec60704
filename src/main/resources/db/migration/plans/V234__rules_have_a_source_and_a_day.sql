-- Where a rule is written down, and since when it holds here: a plan keeps to the rules that held when it
-- was signed, until the next version.
alter table plans.plan_rule
  add column source text not null default '' check (char_length(source) <= 300),
  add column since  timestamptz not null default '1970-01-01Z';
alter table plans.plan_rule alter column since drop default;

-- What held stays as it held, whoever asks: no rule is made older than it is, and what ended stays ended.
create function plans.a_rule_held_when_it_held() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.ended_at is not null or tg_op = 'UPDATE' and old.ended_at is not null then
    raise exception 'a rule ends once';
  end if;
  return new;
end $$;
create trigger a_rule_held_when_it_held before insert or update on plans.plan_rule
  for each row execute function plans.a_rule_held_when_it_held();
