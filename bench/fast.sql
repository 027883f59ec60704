-- As the superuser, around a load of millions of rows: what is written anyway need not be written twice at each
-- checkpoint. `-v on=1` begins it; without, PostgreSQL is as the program starts it again.
\set ON_ERROR_STOP on
\if :{?on}
alter system set max_wal_size = '16GB';
alter system set checkpoint_timeout = '1h';
\else
alter system reset max_wal_size;
alter system reset checkpoint_timeout;
vacuum analyze;
\endif
select pg_reload_conf();
