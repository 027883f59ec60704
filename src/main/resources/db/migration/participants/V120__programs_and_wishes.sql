-- Which program somebody belongs to is said from now on; until it is, any program of the organization
-- is theirs. So far everybody was put into the first one without being asked.
alter table participants.participant no force row level security;
update participants.participant set program_id = null;
alter table participants.participant force row level security;

-- What kind of peer somebody would like; nothing of it has to be said.
alter table participants.participant
  add column peer_times text[] not null default '{}' check (cardinality(peer_times) <= 28),
  -- Languages a peer must speak or sign, and languages it would be nice to share.
  add column languages_needed text[] not null default '{}',
  add column languages_nice text[] not null default '{}',
  add column peer_gender text check (peer_gender in ('WOMAN', 'MAN', 'NONBINARY')),
  add column communities text[] not null default '{}';
