-- Who may call what of key ceremonies; run after server/kernel/policies.sql, whose rules hold here too.
revoke execute on function kernel.still_holds(uuid, text[]), kernel.ask_ceremony(uuid, text, text), kernel.confirm_ceremony(uuid),
  kernel.withdraw_ceremony(uuid), kernel.ceremonies_known(), kernel.begin_ceremony(text),
  kernel.note_change_of_keys(uuid, text, jsonb, boolean) from public;
grant execute on function kernel.ask_ceremony(uuid, text, text), kernel.confirm_ceremony(uuid), kernel.withdraw_ceremony(uuid),
  kernel.ceremonies_known() to zaedno_app;
grant execute on function kernel.begin_ceremony(text), kernel.note_change_of_keys(uuid, text, jsonb, boolean) to zaedno_sealer;
