-- What readers outside of the house are told of: a line for each thing that became public. And how many people of a desk there
-- are, as a band that is counted once a week.

create table kernel.news (
  record_id uuid not null,
  circle_id uuid not null,
  kind text not null check (kind ~ '^[a-z]+\.[a-z-]+$'),
  item_id uuid not null default '00000000-0000-0000-0000-000000000000',
  from_on date not null,
  lines text[] not null default '{}',
  places text[] not null default '{}',
  titles jsonb not null check (jsonb_typeof(titles) = 'object'),
  link text check (link ~ '^(/|https://)' and char_length(link) <= 500),
  primary key (record_id, circle_id, kind, item_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table kernel.news is 'What became public and since when, for letters to readers; gone when it no longer is public.';
comment on column kernel.news.lines is 'Lines of action that it belongs to; none: all.';
comment on column kernel.news.places is 'Places that it belongs to; none: the whole country.';
create index news_by_day on kernel.news (from_on);

create table kernel.bands (
  desk text primary key,
  circle_id uuid not null default '00000000-0000-7000-8000-000000000001',
  band text not null check (band in ('under-10', '10-to-25', 'over-25')),
  counted_on date not null
);
comment on table kernel.bands is 'How many people of a desk there are, in bands and counted once a week, so that nobody counts them one by one.';
