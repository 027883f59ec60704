-- Who stands in for a specialist who is away, from when until when. Access goes by it and ends with it.
create table pairings.cover (
  organization_id uuid not null,
  id              uuid not null,
  -- Who is away.
  specialist_id   uuid not null,
  -- Who stands in.
  covering_id     uuid not null,
  starts_at       timestamptz not null,
  ends_at         timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, specialist_id) references specialists.specialist,
  foreign key (organization_id, covering_id) references specialists.specialist,
  constraint nobody_covers_for_themselves check (covering_id <> specialist_id),
  -- One that never began ends when it would have begun.
  constraint it_ends_within_a_year check (ends_at between starts_at and starts_at + interval '367 days'),
  constraint one_covers_at_a_time exclude using gist (
    organization_id with =, specialist_id with =,
    tstzrange(starts_at, ends_at) with &&)
);
-- Who takes part may know it: the two, managers, and those who walk with whoever is away.
call storage.guard('pairings.cover',
  seen    => $$organization_id = storage.organization()
               and case storage.hat()
                     when 'HOUSE' then true
                     when 'MANAGER' then true
                     when 'SPECIALIST' then specialist_id = storage.person() or covering_id = storage.person()
                     when 'PARTICIPANT' then specialist_id in (
                       select p.specialist_id from pairings.pairing p
                        where p.organization_id = storage.organization()
                          and p.participant_id = storage.person() and p.ended_at is null)
                     else false
                   end$$,
  written => $$organization_id = storage.organization()
               and (storage.hat() in ('HOUSE', 'MANAGER')
                    or storage.hat() = 'SPECIALIST' and specialist_id = storage.person())$$);
-- It opens what is said from now on, and nothing that was said before anybody knew of it.
create policy begins_from_now_on on pairings.cover as restrictive for insert
  with check (starts_at >= storage.now() - interval '1 minute');
grant select, insert on pairings.cover to ${app};
grant update (ends_at) on pairings.cover to ${app};
-- For whom do I stand in?
create index cover_by on pairings.cover (organization_id, covering_id, ends_at);

-- Since when the specialist who is asking stands in for that one; null when they do not now.
create function pairings.covering_since(away uuid) returns timestamptz
  language sql stable parallel safe
  return (select max(c.starts_at) from pairings.cover c
           where c.organization_id = storage.organization() and c.covering_id = storage.person()
             and c.specialist_id = away and c.starts_at <= storage.now() and c.ends_at > storage.now());
