-- Letters that say that something waits: ordered for a day, addressed to a post, sent to whoever holds it on that day.

create table kernel.notices (
  record_id uuid not null,
  circle_id uuid not null,
  notice_id uuid not null,
  item_id uuid not null default '00000000-0000-0000-0000-000000000000',
  kind text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
  place text not null check (place ~ '^/[a-z]' and char_length(place) <= 300),
  organisation_id uuid not null references kernel.organisations,
  roles text[] not null check (cardinality(roles) > 0),
  purpose text not null,
  on_day date not null,
  reminds boolean not null,
  only_while jsonb not null check (jsonb_typeof(only_while) = 'array'),
  ordered_at timestamptz not null default now(),
  told uuid[] not null default '{}',
  told_on date,
  tries integer not null default 0,
  again_at timestamptz,
  outcome text check (outcome in ('told', 'nobody', 'no-longer', 'too-late', 'already-told', 'failed')),
  primary key (record_id, circle_id, notice_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table kernel.notices is 'Letters that say that something waits, each for a day and a post; an address or a word of content stands in none.';
comment on column kernel.notices.only_while is 'The states of the record or its items outside of which the letter is not sent.';
comment on column kernel.notices.told is 'personal: professional contact data; purpose office-administration; class staff';
create index notices_waiting on kernel.notices (on_day) where outcome is null;
create index notices_of_record on kernel.notices (record_id, item_id, on_day);
