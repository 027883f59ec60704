-- Looking at a plan again: lightly at a meeting, thoroughly when it is due or something happened. What
-- is said about a goal is the person's; what was said stays.
create table plans.review (
  organization_id uuid not null,
  participant_id  uuid not null,
  id              uuid not null,
  -- The version that was in force.
  number          integer not null,
  kind            text not null check (kind in ('LIGHT', 'FORMAL')),
  occasion        text check (occasion in ('DUE', 'CRISIS', 'MOVE', 'RELEASE', 'NEW_JOB', 'NEW_PEER', 'ASKED')),
  went_well       text not null check (char_length(went_well) <= 8000),
  to_change       text not null check (char_length(to_change) <= 8000),
  role            text not null check (role in ('PARTICIPANT', 'SPECIALIST')),
  account_id      uuid not null references access.account,
  -- A specialist who wrote it down read it to the person, who said that it is right.
  read_back       boolean not null,
  -- When the person said on their own pages that it is right.
  confirmed_at    timestamptz,
  at              timestamptz not null,
  primary key (organization_id, participant_id, id),
  foreign key (organization_id, participant_id, number) references plans.plan_version,
  constraint a_thorough_look_has_an_occasion check ((kind = 'FORMAL') = (occasion is not null)),
  constraint ones_own_words_need_no_reading_back check (role = 'SPECIALIST' or not read_back and confirmed_at is null)
);
call participants.guard_record('plans.review');
create policy everybody_reviews_for_themselves on plans.review as restrictive for insert
  with check (account_id = storage.account() and role = storage.hat());
create policy only_the_person_says_it_is_right on plans.review as restrictive for update
  using (storage.hat() = 'PARTICIPANT');
grant select, insert, update (confirmed_at) on plans.review to ${app};
-- What did a peer write down that the person has not looked at?
create index review_to_confirm on plans.review (organization_id, participant_id)
  where role = 'SPECIALIST' and not read_back and confirmed_at is null;

-- How it goes with one goal on one day, and where the person stands with it: of the goal, never of
-- the person.
create table plans.goal_rating (
  organization_id uuid not null,
  participant_id  uuid not null,
  review_id       uuid not null,
  goal_id         uuid not null,
  -- The goal as it was worded that day.
  goal            text not null,
  rating          text check (rating in ('NOT_STARTED', 'UNDER_WAY', 'PARTLY_MET', 'MET', 'CHANGED', 'LET_GO')),
  stage           text check (stage in ('NOT_NOW', 'THINKING', 'GETTING_READY', 'DOING', 'KEEPING')),
  words           text not null check (char_length(words) <= 8000),
  primary key (organization_id, participant_id, review_id, goal_id),
  foreign key (organization_id, participant_id, review_id) references plans.review,
  constraint something_is_said check (rating is not null or stage is not null or words <> '')
);
call participants.guard_record('plans.goal_rating');
create policy a_rating_is_said_by_the_two on plans.goal_rating as restrictive for insert
  with check (storage.hat() in ('PARTICIPANT', 'SPECIALIST'));
grant select, insert on plans.goal_rating to ${app};

-- When each plan is looked at next. One row for each plan in force.
create table plans.coming_review (
  organization_id uuid not null,
  participant_id  uuid not null,
  due_on          date not null,
  occasion        text not null check (occasion in ('DUE', 'CRISIS', 'MOVE', 'RELEASE', 'NEW_JOB', 'NEW_PEER', 'ASKED')),
  primary key (organization_id, participant_id),
  foreign key (organization_id, participant_id) references participants.participant
);
call participants.guard_record('plans.coming_review');
grant select, insert, update, delete on plans.coming_review to ${app};

-- What payers and programs ask of plans: how soon again, and who else signs. The strictest one counts.
create table plans.plan_rule (
  organization_id  uuid not null references organizations.organization,
  id               uuid not null,
  called           text not null check (called <> '' and char_length(called) <= 80),
  -- At most so many days from one thorough look to the next; never more than half a year.
  review_days      integer not null check (review_days between 7 and 180),
  also_signs       text check (also_signs in ('CLINICIAN', 'GUARDIAN')),
  also_within_days integer check (also_within_days between 1 and 180),
  ended_at         timestamptz,
  primary key (organization_id, id),
  constraint who_also_signs_does_so_in_time check ((also_signs is null) = (also_within_days is null))
);
call storage.guard('plans.plan_rule',
  seen    => $$organization_id = storage.organization()$$,
  written => $$organization_id = storage.organization() and storage.hat() in ('MANAGER', 'ADMINISTRATOR', 'HOUSE')$$);
grant select, insert, update (ended_at) on plans.plan_rule to ${app};

-- What is in force already is looked at ninety days after it was signed.
alter table plans.plan_version no force row level security;
alter table plans.coming_review no force row level security;
insert into plans.coming_review (organization_id, participant_id, due_on, occasion)
select organization_id, participant_id, (active_at + interval '90 days')::date, 'DUE'
  from plans.plan_version where state = 'ACTIVE';
alter table plans.coming_review force row level security;
alter table plans.plan_version force row level security;
