-- Says anew who sees and who writes a table that storage.guard has locked.
create procedure storage.guard_anew(target regclass, seen text, written text)
  language plpgsql as $$
begin
  execute format('alter policy seen on %s using (%s)', target, seen);
  execute format('alter policy added on %s with check (%s)', target, written);
  execute format('alter policy changed on %s using (%s) with check (%s)', target, written, written);
  execute format('alter policy removed on %s using (%s)', target, written);
end $$;
