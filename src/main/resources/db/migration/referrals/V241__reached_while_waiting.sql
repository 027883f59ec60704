-- How often it was changed how somebody who waits is reached, so that a form that was open meanwhile
-- overwrites nothing.
alter table referrals.request
  add column reach_version integer not null default 1;
