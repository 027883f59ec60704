-- Whom somebody is there for, when they are free and what they do not do, as far as that is public.
alter table directory.listing
  add column serves text[] not null default '{}',
  add column free text[] not null default '{}',
  add column limits text not null default '';
