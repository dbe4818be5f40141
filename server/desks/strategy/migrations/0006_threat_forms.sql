-- Forms of threat, as an office words them, and which measures answer them. Neither ever stands beside a person.

create table strategy.threat_forms (
  record_id uuid not null,
  circle_id uuid not null,
  key text,
  titles jsonb not null,
  description jsonb,
  source text,
  retired_on date,
  retired_reason text,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default now(),
  primary key (record_id, circle_id),
  unique (circle_id, key),
  check ((retired_on is null) = (retired_reason is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.threat_forms is 'The vocabulary of forms of threat: words about means and models, never about people; nothing about a person refers to it.';

create table strategy.threat_tags (
  record_id uuid not null,
  circle_id uuid not null,
  item_id uuid not null,
  form_id uuid not null,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, item_id, form_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.threat_tags is 'Which measure of a plan answers which form of threat; a measure may answer many.';
create index threat_tags_of_form on strategy.threat_tags (circle_id, form_id);
