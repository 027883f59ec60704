-- A long list of quiet people begins with those for whom somebody should do something.
alter table monitoring.watch
  -- 0: a step waits for a human; 1: the next step comes by itself; 2: the door stays open.
  add column urgency smallint not null default 1 check (urgency between 0 and 2);

-- What is there already. The owner sees no row unless the lock is taken off for a moment.
alter table monitoring.watch no force row level security;
alter table monitoring.step no force row level security;
update monitoring.watch w
   set urgency = case when state = 'DOOR_OPEN' then 2 else 0 end
 where state = 'DOOR_OPEN'
    or exists (select from monitoring.step s
                where s.organization_id = w.organization_id
                  and s.participant_id = w.participant_id
                  and s.episode = w.episode and s.state = 'TASK');
alter table monitoring.watch force row level security;
alter table monitoring.step force row level security;

alter table monitoring.watch
  add constraint whose_door_is_open_comes_last check ((state = 'DOOR_OPEN') = (urgency = 2));
drop index monitoring.watch_quiet;
-- Who is quiet in this organization, the most urgent first, and of those the longest?
create index watch_quiet on monitoring.watch (organization_id, urgency, last_heard_at, participant_id) where quiet_since is not null;
