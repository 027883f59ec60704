-- What a specialist may say of their own gender, to the program at most: it is asked so that somebody
-- who needs a woman or a man can be proposed one. And what they do not walk with people through, which
-- is for nobody's eyes: it lies among what they keep to themselves.
alter table specialists.specialist
  add column gender text check (gender in ('WOMAN', 'MAN', 'NONBINARY')),
  drop constraint specialist_for_everybody_check,
  add constraint specialist_for_everybody_check
    check (for_everybody <@ array['WORDS', 'FIRST_TALK', 'EXPERIENCES', 'COMMUNITIES', 'HOURS', 'LIMITS', 'GENDER']);
alter table specialists.kept
  drop constraint kept_share_check,
  add constraint kept_share_check
    check (share in ('WORDS', 'FIRST_TALK', 'EXPERIENCES', 'COMMUNITIES', 'HOURS', 'LIMITS', 'GENDER', 'TOPICS')),
  add constraint topics_are_for_nobody check (share <> 'TOPICS' or audience = 'NOBODY');
