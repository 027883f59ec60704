-- Whether a specialist may be written to by e-mail when somebody chose them.
alter table specialists.specialist add column letters boolean not null default true;
