-- Money as one compares it: what a measure needs, which kind of source pays, at which rates, and who looked at doubts.

alter table strategy.plans add column reporting_currency text check (reporting_currency ~ '^[A-Z]{3}$');
comment on column strategy.plans.reporting_currency is 'The currency into which the office converts the sums of this plan; none, and nothing is converted.';

create table strategy.money_sources (
  record_id uuid not null,
  circle_id uuid not null,
  source text not null,
  kind text not null check (kind in ('state', 'local', 'eu-fund', 'donor', 'other')),
  primary key (record_id, circle_id, source),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.money_sources is 'What kind of source stands behind a name in the budget lines; said once for the whole plan.';

create table strategy.rates (
  record_id uuid not null,
  circle_id uuid not null,
  rate_id uuid not null,
  from_currency text not null check (from_currency ~ '^[A-Z]{3}$'),
  to_currency text not null check (to_currency ~ '^[A-Z]{3}$'),
  rate numeric not null check (rate > 0),
  valid_on date not null,
  source text not null,
  primary key (record_id, circle_id, rate_id),
  unique (record_id, circle_id, from_currency, to_currency, valid_on),
  check (from_currency <> to_currency),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.rates is 'How many units of one currency a unit of another was worth on a day, as a source says; the reverse is an entry of its own.';

create table strategy.needs (
  record_id uuid not null,
  circle_id uuid not null,
  item_id uuid not null,
  year integer,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount bigint not null check (amount >= 0),
  unique nulls not distinct (record_id, circle_id, item_id, year),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.needs is 'What a measure is estimated to need in a year, in minor units; without a year it stands beside the lines without one.';

create table strategy.funding_looks (
  record_id uuid not null,
  circle_id uuid not null,
  item_id uuid not null,
  year integer,
  facts text not null,
  reason text not null,
  looked_on date not null,
  unique nulls not distinct (record_id, circle_id, item_id, year),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.funding_looks is 'Money of several sources above the need: somebody looked at just these figures, and why it is right.';
