-- Lets PostgreSQL write down each statement of the program with its plan, for bench/plans; as the
-- superuser. Values are left out. Holds for new sessions.
\set ON_ERROR_STOP on
vacuum analyze;
alter role beenthere_app set session_preload_libraries = 'auto_explain';
alter role beenthere_app set auto_explain.log_min_duration = 0;
alter role beenthere_app set auto_explain.log_analyze = on;
alter role beenthere_app set auto_explain.log_buffers = on;
-- Looking at the clock for each row would take longer than much of what is measured.
alter role beenthere_app set auto_explain.log_timing = off;
alter role beenthere_app set auto_explain.log_format = 'json';
alter role beenthere_app set auto_explain.log_parameter_max_length = 0;
alter role beenthere_app set log_min_duration_statement = 0;
alter role beenthere_app set log_parameter_max_length = 0;
