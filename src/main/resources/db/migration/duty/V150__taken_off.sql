-- What is taken off the roster before it begins stays: the trail says who put it there, and this says
-- whom.
alter table duty.stretch
  add column taken_off_at timestamptz,
  drop constraint one_is_on_call_at_a_time,
  add constraint one_is_on_call_at_a_time exclude using gist (
    organization_id with =, minutes with &&, valid with &&) where (taken_off_at is null);
alter table duty.cover add column taken_off_at timestamptz;
revoke delete on duty.stretch, duty.cover from ${app};
