-- How often it was changed how somebody is reached, so that a form that was open meanwhile overwrites nothing.
alter table participants.participant
  add column reach_version integer not null default 1;
