-- How many places the next best has left when everybody goes as proposed.
alter table matching.draft_line add column next_left integer not null default 0;

-- Whoever is kept apart is not proposed any more, nor what was proposed before. The owner sees no row
-- unless the lock is taken off for a moment.
alter table matching.proposal no force row level security;
alter table matching.pin no force row level security;
update matching.proposal p
   set state = 'OVER'
  from matching.pin k
 where not k.together and p.state in ('OFFERED', 'CHOSEN')
   and k.organization_id = p.organization_id and k.participant_id = p.participant_id
   and k.specialist_id = p.specialist_id;
alter table matching.proposal force row level security;
alter table matching.pin force row level security;
