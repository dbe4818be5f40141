-- To which posts a letter went and when; what an institution answers to the objection of a local body; which places are small.

alter table kernel.notices
  add column told_posts uuid[] not null default '{}',
  add column told_at timestamptz;
comment on column kernel.notices.told_posts is 'The posts whose holders it went to; never who they are or where they are written to.';

alter table kernel.typed_in
  add column answer text,
  add column answered_at timestamptz,
  add column answered_by_post uuid,
  add check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_post is null)),
  add check (answer is null or objection is not null);
comment on column kernel.typed_in.answer is 'What the institution that typed it in says to the objection, once; the objection stands.';
create index typed_in_objected on kernel.typed_in (permission_id) where objection is not null and answer is null;

create table kernel.small_place_sizes (
  size_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  inhabitants integer not null check (inhabitants between 1000 and 500000),
  reason text not null,
  set_by_post uuid not null references kernel.posts,
  set_at timestamptz not null default clock_timestamp()
);
comment on table kernel.small_place_sizes is 'With how many people at most a place is small, so that its support team is the region''s; never rewritten, the newest holds.';
