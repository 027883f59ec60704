-- Some payers ask for a first plan within so many days of the welcome; nobody does as long as it is not said.
alter table plans.plan_rule add column first_days integer check (first_days between 1 and 180);

-- Until there is a plan, what comes is the first one.
alter table plans.coming_review drop constraint coming_review_occasion_check;
alter table plans.coming_review add constraint coming_review_occasion_check
  check (occasion in ('FIRST', 'DUE', 'CRISIS', 'MOVE', 'RELEASE', 'NEW_JOB', 'NEW_PEER', 'ASKED'));
