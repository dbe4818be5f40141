-- When whoever holds a post is away, so that a standing deputy works in it meanwhile.

create table kernel.absences (
  absence_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  post_id uuid not null references kernel.posts,
  user_id uuid not null references kernel.users,
  from_on date not null,
  until_on date not null,
  entered_by uuid not null references kernel.users,
  entered_at timestamptz not null default now(),
  check (until_on >= from_on and until_on <= from_on + 366)
);
comment on table kernel.absences is 'The days on which the holder of a post is away; why is nobody''s to know, and has no column.';
comment on column kernel.absences.from_on is 'personal: professional contact data; purpose office-administration; class staff';
comment on column kernel.absences.until_on is 'personal: professional contact data; purpose office-administration; class staff';
create index absences_of_post on kernel.absences (post_id, user_id, until_on);
