-- What a file says of a service beyond what we show: contacts, its program, who pays for it, papers to
-- bring, where it is for. Kept as it came, so that it goes out again.
create table resources.rest (
  organization_id uuid not null,
  service_id      uuid not null,
  content         text not null check (char_length(content) between 2 and 50000),
  primary key (organization_id, service_id),
  foreign key (organization_id, service_id) references resources.service
);
call resources.guard('resources.rest', $$exists (select 1 from resources.service s
  where s.organization_id = rest.organization_id and s.id = rest.service_id)$$);
grant select, insert, update, delete on resources.rest to ${app};

-- How many were closed because a file does not name them any more.
alter table resources.delivery add column closed_ones integer not null default 0;

-- How many are open, on all lists or on one?
create index service_open on resources.service (organization_id) include (state) where state = 'OPEN';
