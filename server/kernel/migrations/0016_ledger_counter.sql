-- The counter of the ledger bears the name that it had before the months; a second one was made beside the old.
do $$ begin
  execute format('alter sequence %s rename to ledger_entries_n_seq', pg_get_serial_sequence('kernel.ledger_entries', 'n'));
end $$;
