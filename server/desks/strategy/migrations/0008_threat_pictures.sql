-- The threat picture, version by version and unclassified, what changed in it, and the reviews of measures that this opened.

create table strategy.threat_pictures (
  record_id uuid not null,
  circle_id uuid not null,
  number integer,
  classification text not null default 'unclassified' check (classification = 'unclassified'),
  summary jsonb not null,
  reviews_due_on date,
  published_on date,
  version integer not null default 1,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  updated_at timestamptz not null default now(),
  primary key (record_id, circle_id),
  unique (circle_id, number),
  check ((number is null) = (published_on is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.threat_pictures is 'The threat picture in words, one record for each version; nothing classified is ever kept.';
create unique index threat_pictures_one_draft on strategy.threat_pictures (circle_id) where number is null;

create table strategy.threat_sources (
  record_id uuid not null,
  circle_id uuid not null,
  position integer not null,
  title text not null,
  stated_date text check (stated_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  classification text not null check (classification in ('unclassified', 'restricted', 'eu-restricted')),
  says text,
  primary key (record_id, circle_id, position),
  -- Of a restricted source there is its name and nothing that it says.
  check (classification = 'unclassified' or says is null),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.threat_sources is 'What a threat picture is drawn from; of a restricted source only its name, date and classification.';

create table strategy.threat_changes (
  record_id uuid not null,
  circle_id uuid not null,
  form_id uuid not null,
  position integer not null,
  what jsonb not null,
  before jsonb,
  primary key (record_id, circle_id, form_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.threat_changes is 'What changed in a form of threat, and how many measures with what money answered it when the picture was published.';

create table strategy.threat_reviews (
  record_id uuid not null,
  circle_id uuid not null,
  review_id uuid not null,
  item_id uuid not null,
  picture_id uuid not null,
  form_ids uuid[] not null,
  due_on date not null,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id, review_id),
  unique (record_id, circle_id, item_id, picture_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.threat_reviews is 'Measures to be looked at again because a form of threat that they answer changed; kept with the plan.';
create index threat_reviews_due on strategy.threat_reviews (circle_id, due_on);
