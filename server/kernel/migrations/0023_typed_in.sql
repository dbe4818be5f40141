-- Local bodies that stand apart, and what the office types in for one of them with its permission (rights.md G30).

alter table kernel.organisations
  drop constraint organisations_kind_check,
  add constraint organisations_kind_check check (kind in ('office', 'committee', 'ministry', 'agency', 'municipality',
    'council', 'community-team', 'local-support-team', 'civil-society', 'university', 'international', 'other'));

alter table kernel.organisations add column inhabitants integer check (inhabitants > 0);
comment on column kernel.organisations.inhabitants is 'How many people live in its place; of a municipality.';

create table kernel.entry_permissions (
  permission_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  organisation_id uuid not null references kernel.organisations,
  to_organisation uuid not null references kernel.organisations,
  told_by text not null,
  means text not null check (means in ('account', 'paper', 'telephone', 'in-person')),
  number text,
  given_on date not null,
  until_on date not null,
  recorded_by_post uuid not null references kernel.posts,
  recorded_at timestamptz not null default clock_timestamp(),
  withdrawn_at timestamptz,
  withdrawn_by_post uuid references kernel.posts,
  withdrawn_reason text,
  check (until_on >= given_on and until_on <= given_on + 366),
  check ((withdrawn_at is null) = (withdrawn_by_post is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
comment on table kernel.entry_permissions is 'That a local body lets an institution type in for it: who said so, when, by what means, until when.';
comment on column kernel.entry_permissions.told_by is 'The post that gave it; never a name.';
create index entry_permissions_of on kernel.entry_permissions (organisation_id, recorded_at desc);

create table kernel.typed_in (
  record_id uuid not null,
  circle_id uuid not null,
  entry_id uuid not null default gen_random_uuid(),
  permission_id uuid not null,
  organisation_id uuid not null,
  xid xid8 not null,
  item_id uuid,
  at timestamptz not null default clock_timestamp(),
  by_post uuid not null,
  objection text,
  objected_at timestamptz,
  objected_by_post uuid,
  primary key (record_id, circle_id, entry_id),
  unique nulls not distinct (record_id, circle_id, xid, item_id),
  check ((objection is null) = (objected_at is null) and (objection is null) = (objected_by_post is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table kernel.typed_in is 'What was typed in for a local body: which record and item, by which post, under which permission, and whether the body objects.';
comment on column kernel.typed_in.xid is 'The transaction, by which the record of actions names the act.';
create index typed_in_of on kernel.typed_in (organisation_id, at desc, entry_id);
