-- Whoever keeps their town is listed without a place, and whoever keeps how they meet without a way.
alter table directory.listing
  alter column place drop not null,
  alter column latitude drop not null,
  alter column longitude drop not null,
  drop constraint one_way_at_least,
  add constraint a_town_has_a_middle
    check ((place is null) = (latitude is null) and (latitude is null) = (longitude is null));
