-- What time it is in the house, so that a policy can close what was allowed until a moment. The program
-- says it at the start of each transaction; who says nothing is told by the clock of a demonstration.
-- Whoever says an earlier time than it is gains nothing: the later of the two holds.
create function storage.now() returns timestamptz
  language sql stable parallel safe
  return greatest(nullif(current_setting('beenthere.now', true), '')::timestamptz,
                  (select now() + make_interval(secs => c.ahead_seconds) from storage.clock c));
