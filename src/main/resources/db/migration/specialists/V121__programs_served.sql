-- Which programs a specialist is there for; empty for all of the organization. And for a trainee the
-- certified colleague who supervises them (C11).
alter table specialists.specialist
  add column programs uuid[] not null default '{}',
  add column supervisor_id uuid,
  add foreign key (organization_id, supervisor_id) references specialists.specialist,
  add constraint nobody_supervises_themselves check (supervisor_id <> id);

-- As what somebody is here is not theirs to say, whatever page they write from: not their role, not
-- their supervisor, not their programs.
create function specialists.others_say_the_role() returns trigger language plpgsql as $$
begin
  if storage.hat() = 'SPECIALIST'
     and (new.role, new.supervisor_id, new.programs) is distinct from (old.role, old.supervisor_id, old.programs) then
    raise exception 'a role is given by others';
  end if;
  return new;
end $$;
create trigger others_say_the_role before update on specialists.specialist
  for each row execute function specialists.others_say_the_role();
