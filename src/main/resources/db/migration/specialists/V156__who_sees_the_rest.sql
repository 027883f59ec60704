-- What somebody speaks, where they are and how they meet have an audience of their own too. The country
-- stays in the row: it is in which country people find them. And how many hours a week they have for
-- the people they walk with; nothing said means that only their places are counted.
alter table specialists.specialist
  add column hours integer check (hours between 1 and 60),
  alter column for_everybody set default '{FIRST_TALK,COMMUNITIES,HOURS,LIMITS,LANGUAGES,TOWN,WAYS}',
  drop constraint specialist_for_everybody_check,
  add constraint specialist_for_everybody_check
    check (for_everybody <@ array['WORDS', 'FIRST_TALK', 'EXPERIENCES', 'COMMUNITIES', 'HOURS', 'LIMITS', 'LANGUAGES',
                                  'TOWN', 'WAYS', 'GENDER']);

-- Until now these three went with being listed.
alter table specialists.specialist no force row level security;
update specialists.specialist set for_everybody = for_everybody || '{LANGUAGES,TOWN,WAYS}';
alter table specialists.specialist force row level security;

-- A town that is kept closer than the program lies here with its middle, away from the row.
alter table specialists.kept
  add column latitude double precision,
  add column longitude double precision,
  drop constraint kept_share_check,
  add constraint kept_share_check
    check (share in ('WORDS', 'FIRST_TALK', 'EXPERIENCES', 'COMMUNITIES', 'HOURS', 'LIMITS', 'LANGUAGES', 'TOWN', 'WAYS',
                     'GENDER', 'TOPICS')),
  add constraint only_a_town_is_somewhere check (share = 'TOWN' or latitude is null and longitude is null);
