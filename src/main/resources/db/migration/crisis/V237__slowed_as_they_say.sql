-- How soon the first one is told when somebody asks again and again within an hour. It is never refused: once an hour
-- they are told at once whatever an organization says, and nobody waits longer than a quarter of an hour.
alter table crisis.rule
  add column freely  integer not null default 3 check (freely between 1 and 20),
  add column a_while integer not null default 5 check (a_while between 0 and 15),
  add column longer  integer not null default 10 check (longer between 0 and 15),
  add constraint later_is_no_sooner check (longer >= a_while);
