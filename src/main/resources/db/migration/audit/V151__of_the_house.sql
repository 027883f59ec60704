-- What was changed about the house itself? Newest first, and nobody's record among it.
create index entry_of_the_house on audit.entry (organization_id, number desc)
  where participant_id is null and deed <> 'READ';
