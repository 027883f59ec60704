-- A message on their own pages was left for people who cannot sign in, so nobody ever read it, and
-- nobody was asked to look after them. It becomes the turn of a human.
alter table monitoring.watch no force row level security;
alter table monitoring.step no force row level security;
alter table participants.participant no force row level security;
with unread as (
  update monitoring.step s
     set state = 'TASK'
    from monitoring.watch w
    join participants.participant p
      on p.organization_id = w.organization_id and p.id = w.participant_id and p.account_id is null
   where w.state = 'QUIET'
     and s.organization_id = w.organization_id and s.participant_id = w.participant_id
     and s.episode = w.episode and s.means = 'MESSAGE' and s.state = 'SENT'
  returning s.organization_id, s.participant_id)
update monitoring.watch w
   set urgency = 0
  from unread u
 where u.organization_id = w.organization_id and u.participant_id = w.participant_id;
alter table monitoring.watch force row level security;
alter table monitoring.step force row level security;
alter table participants.participant force row level security;
