-- Who may change the calendar; run after server/kernel/policies.sql, whose rules hold here too.
grant insert, update, delete on kernel.holidays to zaedno_guard;

revoke execute on function kernel.enter_holidays(jsonb), kernel.remove_holiday(date) from public;
grant execute on function kernel.enter_holidays(jsonb), kernel.remove_holiday(date) to zaedno_app;
