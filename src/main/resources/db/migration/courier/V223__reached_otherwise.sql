-- A message that waits may have to go another way than was said when it was handed in: its person has a new
-- number, or is told on their own pages alone from now on. The house turns it before it leaves. Who may change
-- a row stays as it was: whoever reads a notice may only leave it a notice of their own (policy "changed").
alter table courier.message
  drop constraint message_problem_check,
  add constraint message_problem_check
    check (problem in ('NO_GATEWAY', 'ADDRESS', 'UNREACHABLE', 'UNSURE', 'MOVED'));
grant update (channel, address, safe_from, safe_until, zone) on courier.message to ${app};
