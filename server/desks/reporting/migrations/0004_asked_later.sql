-- What a plan gained after its period was opened can be asked later, with the reason beside it.

alter table reporting.answers
  add column added_on date,
  add column added_reason text,
  add constraint added_with_reason check ((added_on is null) = (added_reason is null));
comment on column reporting.answers.added_on is 'When the office added the row after the period was opened; null: it was asked from the first day.';
