-- Reports on carrying out a plan: what each said when it was made, kept whole, so that the next can be compared with it.

create table strategy.reports (
  record_id uuid not null,
  circle_id uuid not null,
  report_id uuid not null,
  number integer not null,
  from_on date not null,
  until_on date not null,
  made_on date not null,
  made_by_post uuid not null,
  note jsonb,
  layout jsonb not null,
  data jsonb not null,
  registry_number text,
  registry_date date,
  made_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, report_id),
  unique (record_id, circle_id, number),
  check (until_on >= from_on),
  check ((registry_number is null) = (registry_date is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.reports is 'Reports on carrying out a plan, each with everything that it said; nothing of it is ever rewritten.';
comment on column strategy.reports.data is 'As model/reports.ts says: in no language and no layout, with the id behind each figure.';
comment on column strategy.reports.layout is 'Title, signatory and chapters with the office''s own words, as they were when it was made.';
