-- What kind of peer somebody would like; nothing of it has to be said, and nothing of it stays when
-- the request is forgotten.
alter table referrals.request
  add column peer_times text[] not null default '{}' check (cardinality(peer_times) <= 28),
  add column languages_needed text[] not null default '{}',
  add column languages_nice text[] not null default '{}',
  add column peer_gender text check (peer_gender in ('WOMAN', 'MAN', 'NONBINARY')),
  add column communities text[] not null default '{}',
  add constraint a_forgotten_wish_is_empty check (
    state not in ('WITHDRAWN', 'FORGOTTEN')
    or peer_gender is null
       and cardinality(peer_times || languages_needed || languages_nice || communities) = 0);
