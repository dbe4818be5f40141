-- Reporting periods: what each institution is asked, what it answered, and what the office said to that.

create table reporting.periods (
  record_id uuid not null,
  circle_id uuid not null,
  names jsonb not null,
  from_on date not null,
  to_on date not null,
  due_on date not null,
  plans uuid[] not null check (cardinality(plans) > 0),
  steps smallint not null check (steps in (1, 2)),
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  check (to_on >= from_on),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table reporting.periods is 'Periods in which institutions report on the measures of plans that they lead.';
create index periods_newest on reporting.periods (circle_id, created_at desc, record_id desc);

create table reporting.sheets (
  record_id uuid not null,
  circle_id uuid not null,
  sheet_id uuid not null,
  organisation_id uuid not null,
  turn integer not null default 0,
  primary key (record_id, circle_id, sheet_id),
  unique (record_id, circle_id, organisation_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table reporting.sheets is 'One sheet for each institution that leads something in the plans of a period.';
comment on column reporting.sheets.turn is 'Raised by whoever writes a sheet or moves it, so that they take turns.';

create table reporting.answers (
  record_id uuid not null,
  circle_id uuid not null,
  answer_id uuid not null,
  sheet_id uuid not null,
  position integer not null,
  plan_id uuid not null,
  item_id uuid not null,
  indicator_id uuid,
  value double precision,
  narrative text,
  source text,
  words text,
  version integer not null default 1,
  answered_at timestamptz,
  answered_by_post uuid,
  primary key (record_id, circle_id, answer_id),
  check (value is null or indicator_id is not null),
  check ((answered_at is null) = (answered_by_post is null)),
  foreign key (record_id, circle_id, sheet_id)
    references reporting.sheets (record_id, circle_id, sheet_id) deferrable initially deferred,
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table reporting.answers is 'The rows of a sheet: which indicator or measure is asked, fixed when the period was opened, and the answer.';
comment on column reporting.answers.words is 'What the office said of this row when it returned the sheet.';
create index answers_of_sheet on reporting.answers (record_id, circle_id, sheet_id, position);
