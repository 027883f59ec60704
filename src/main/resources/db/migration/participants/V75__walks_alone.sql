-- Whether a peer walks with somebody, as the room above tells when it begins and when it ends, so that
-- nobody who walks with nobody is overlooked.
alter table participants.participant add column accompanied boolean not null default false;

-- What is there already. The owner sees no row unless the lock is taken off for a moment.
alter table participants.participant no force row level security;
alter table pairings.pairing no force row level security;
update participants.participant p
   set accompanied = true
 where exists (select from pairings.pairing g
                where g.organization_id = p.organization_id and g.participant_id = p.id
                  and g.ended_at is null);
alter table participants.participant force row level security;
alter table pairings.pairing force row level security;

-- Who walks with nobody, and has been here the longest?
create index participant_alone on participants.participant (organization_id, welcomed_at, id)
  where state = 'ACTIVE' and not accompanied;
