-- The team of an organization, by what they are called, a page at a time.
create index specialist_by_name on specialists.specialist (organization_id, called, id);
