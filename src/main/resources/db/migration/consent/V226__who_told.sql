-- The first telling goes to us: a partner hands over the form that the two filled in together. It
-- stands in the ledger like what we tell, with who told it; null is us.
alter table consent.disclosure add column told_by text check (told_by <> '');
