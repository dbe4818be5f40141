-- Where a report stands for anybody to read, and since when.
alter table strategy.reports
  add column published_at text check (published_at ~ '^https://' and char_length(published_at) <= 500),
  add column published_on date,
  add check ((published_at is null) = (published_on is null));
comment on column strategy.reports.published_at is 'The address at which the office put the report for anybody; readers of the letters are told of it.';
