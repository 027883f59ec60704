-- When an organization last checked a crisis line with those who answer. About numbers, not people.
create table places.line_check (
  organization_id uuid not null,
  -- Country, number and name as they stand in crisis-lines.csv: a new number is a new line.
  line            text not null check (char_length(line) <= 400),
  checked_on      date not null,
  primary key (organization_id, line, checked_on)
);
-- Anybody reads on the public page when a number was last checked; administrators check.
call storage.guard('places.line_check',
  seen    => $$storage.hat() in ('VISITOR', 'GUEST', 'DOOR', 'PARTICIPANT', 'SPECIALIST', 'MANAGER', 'ADMINISTRATOR', 'HOUSE')$$,
  written => $$organization_id = storage.organization() and storage.hat() = 'ADMINISTRATOR'$$);
grant select, insert on places.line_check to ${app};
-- When was each line last checked?
create index line_check_latest on places.line_check (line, checked_on);
