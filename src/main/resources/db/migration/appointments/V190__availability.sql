-- When a specialist has time to meet, to the minute and in the zone of their organization. The parts of
-- the week that the directory and matching know follow from it (decision 0190).
create table appointments.calendar (
  organization_id uuid not null,
  specialist_id   uuid not null,
  -- Whether people take a free time themselves, or ask for it.
  booking         text not null check (booking in ('BOOK', 'ASK')),
  minutes         integer not null check (minutes between 5 and 480),
  -- How long they need between two meetings.
  pause_minutes   integer not null check (pause_minutes between 0 and 240),
  -- Nobody comes sooner than so many hours from now.
  notice_hours    integer not null check (notice_hours between 0 and 336),
  ways            text[] not null check (cardinality(ways) between 1 and 4),
  place_words     text not null default '' check (char_length(place_words) <= 500),
  primary key (organization_id, specialist_id),
  foreign key (organization_id, specialist_id) references specialists.specialist
);

create table appointments.weekly (
  organization_id uuid not null,
  specialist_id   uuid not null,
  weekday         text not null check (weekday in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  opens           time not null,
  -- Midnight means the end of the day.
  closes          time not null,
  primary key (organization_id, specialist_id, weekday, opens),
  foreign key (organization_id, specialist_id) references appointments.calendar,
  constraint hours_begin_before_they_end check (opens < closes or closes = '00:00')
);

-- Days on which the week does not hold: away, or there at other hours.
create table appointments.other_day (
  organization_id uuid not null,
  specialist_id   uuid not null,
  id              uuid not null,
  first_day       date not null,
  last_day        date not null,
  opens           time,
  closes          time,
  primary key (organization_id, specialist_id, id),
  foreign key (organization_id, specialist_id) references appointments.calendar,
  constraint days_are_in_order check (last_day between first_day and first_day + 366),
  constraint other_hours_are_whole check (num_nulls(opens, closes) in (0, 2)),
  constraint other_hours_begin_before_they_end check (opens < closes or closes = '00:00')
);

-- A specialist's own; the house looks into it for whoever walks with them, and tells no more than when
-- they are free.
do $$
declare
  theirs text := $own$organization_id = storage.organization()
                      and (storage.hat() = 'HOUSE'
                           or storage.hat() = 'SPECIALIST' and specialist_id = storage.person())$own$;
begin
  call storage.guard('appointments.calendar', theirs, theirs);
  call storage.guard('appointments.weekly', theirs, theirs);
  call storage.guard('appointments.other_day', theirs, theirs);
end $$;
grant select, insert, update on appointments.calendar to ${app};
grant select, insert, delete on appointments.weekly, appointments.other_day to ${app};
