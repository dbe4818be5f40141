-- Indicators of goals and measures: what is measured, from where, to where by when, and what was measured so far.

create table strategy.indicators (
  record_id uuid not null,
  circle_id uuid not null,
  indicator_id uuid not null,
  item_id uuid not null,
  titles jsonb not null,
  definition jsonb,
  type text not null check (type in ('output', 'outcome', 'impact')),
  unit jsonb,
  scale jsonb,
  direction text not null check (direction in ('rises', 'falls', 'keeps')),
  baseline double precision,
  baseline_on text,
  targets jsonb not null default '[]',
  source jsonb,
  method jsonb,
  numerator jsonb,
  denominator jsonb,
  disaggregations text[] not null default '{}'
    check (disaggregations <@ array['place', 'age-band', 'sex', 'kind-of-institution']),
  override_share double precision,
  override_reason text,
  override_on date,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default now(),
  primary key (record_id, circle_id, indicator_id),
  check ((unit is null) <> (scale is null)),
  check ((baseline is null) = (baseline_on is null)),
  check ((numerator is null) = (denominator is null)),
  check ((override_share is null) = (override_reason is null) and (override_share is null) = (override_on is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.indicators is 'What is measured of a goal or measure: from a baseline to targets by period, in a unit or on a scale of words.';
comment on column strategy.indicators.targets is 'By period: the last day of the period and the value aimed at, in the order of the days.';
comment on column strategy.indicators.scale is 'Labels from the first step to the last; a value is the number of its step, from 1.';
comment on column strategy.indicators.disaggregations is 'By what its figures may be told apart: a closed list; never by religion, origin or opinion, so no free text.';
create index indicators_of_item on strategy.indicators (record_id, circle_id, item_id);

create table strategy.indicator_values (
  record_id uuid not null,
  circle_id uuid not null,
  value_id uuid not null,
  indicator_id uuid not null,
  measured_on date not null,
  value double precision not null,
  source text not null,
  note text,
  state text not null default 'entered' check (state in ('entered', 'withdrawn')),
  withdrawn_reason text,
  entered_by_post uuid not null,
  entered_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, value_id),
  check ((state = 'withdrawn') = (withdrawn_reason is not null)),
  foreign key (record_id, circle_id, indicator_id)
    references strategy.indicators (record_id, circle_id, indicator_id) deferrable initially deferred,
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.indicator_values is 'Values of an indicator by date, as they were entered; one that was wrong is withdrawn with the reason and stays.';
-- Two windows that answer for one day do not both count.
create unique index indicator_values_once on strategy.indicator_values (record_id, circle_id, indicator_id, measured_on)
  where state = 'entered';
