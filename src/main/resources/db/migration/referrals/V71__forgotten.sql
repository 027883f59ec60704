-- The code words that were handed out for a request, sealed with the secret of the house, for the
-- ten minutes in which the same form may be sent again. And requests that were declined long ago
-- are emptied: what is left is that somebody asked, and why the answer was no.
alter table referrals.request
  add column sealed_words bytea,
  drop constraint request_state_check,
  add constraint request_state_check
    check (state in ('WAITING', 'WELCOMED', 'DECLINED', 'WITHDRAWN', 'FORGOTTEN')),
  drop constraint an_answer_is_whole,
  add constraint an_answer_is_whole check (
    (state in ('WELCOMED', 'DECLINED')) = (answered_by is not null)
    and (state = 'WAITING') = (answered_at is null)
    and (state in ('DECLINED', 'FORGOTTEN')) = (answer_reason is not null)
    and (state = 'WELCOMED') = (participant_id is not null)),
  drop constraint what_was_withdrawn_is_empty,
  add constraint what_is_forgotten_is_empty check (
    case when state in ('WITHDRAWN', 'FORGOTTEN')
         then account_id is null and called is null and words = '' and safe_words = ''
              and num_nonnulls(wished_specialist, phone, email, safe_from, safe_until, postal_code,
                               place, latitude, longitude, sealed_words) = 0
              and cardinality(experiences) = 0 and cardinality(ways) = 0
         else account_id is not null and called is not null end);
-- Whose code words need not be shown again?
create index request_sealed on referrals.request (organization_id, received_at) where sealed_words is not null;
-- Which were declined long ago?
create index request_declined on referrals.request (organization_id, answered_at) where state = 'DECLINED';
