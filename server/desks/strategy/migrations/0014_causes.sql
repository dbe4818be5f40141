-- Root causes: which measure works on which, and official statistics by area beside them; never by religion, ethnicity or opinion.

create table strategy.cause_tags (
  record_id uuid not null,
  circle_id uuid not null,
  item_id uuid not null,
  cause text not null,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, item_id, cause),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.cause_tags is 'Which measure of a plan works on which root cause of the closed list.';

create table strategy.statistics (
  record_id uuid not null,
  circle_id uuid not null,
  of text not null check (of in ('indicator', 'population')),
  cause text,
  titles jsonb not null,
  unit jsonb,
  source text not null,
  table_code text not null,
  licence text not null,
  extracted_on date not null,
  format text not null,
  file_name text not null,
  chosen jsonb not null,
  retired_on date,
  retired_reason text,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  imported_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  check ((of = 'indicator') = (cause is not null)),
  check ((retired_on is null) = (retired_reason is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.statistics is 'A table of official statistics as it was imported: an indicator of a cause, or how many people live in each area.';

create table strategy.statistics_areas (
  record_id uuid not null,
  circle_id uuid not null,
  area text not null,
  title text not null,
  primary key (record_id, circle_id, area),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.statistics_areas is 'The areas of an imported table, by the code and in the words of its source.';

create table strategy.statistics_values (
  record_id uuid not null,
  circle_id uuid not null,
  area text not null,
  period text not null,
  value double precision not null,
  primary key (record_id, circle_id, area, period),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.statistics_values is 'One figure for one area and period, as the source published it; of an indicator, only areas with enough people.';
