-- What a desk with personal data names before it may be on, in versions; which acts take two people; who stands in.

-- Written at deployment, from server/kernel/separation/acts.ts and the desks' own lists.
create table kernel.acts (
  desk text not null,
  act text not null,
  kind text not null check (kind in ('together', 'afterwards')),
  first_roles text[] not null,
  second_roles text[] not null,
  stand_in boolean not null,
  hours integer,
  working_days integer,
  undo text check (undo in ('end-access', 'lift-seal', 'strike')),
  primary key (desk, act),
  check ((kind = 'together') = (undo is null)),
  check ((kind = 'together' and num_nonnulls(hours, working_days) = 0)
    or (kind = 'afterwards' and num_nonnulls(hours, working_days) = 1))
);
comment on table kernel.acts is 'Acts that take two people (rights.md G20): who may be first, who second, and whether it may wait. Written at deployment.';

alter table kernel.personal_desks add column classes text[] not null default '{}';

create table kernel.holidays (
  day date primary key,
  names jsonb not null default '{}'
);
comment on table kernel.holidays is 'Days on which nobody works, beside Saturday and Sunday; without any for a year, working days are Monday to Friday.';

-- The second person confirms the facts that they saw: every version is kept, so that it can be said what changed.
create table kernel.readiness_versions (
  desk text not null,
  version integer not null,
  circle_id uuid not null references kernel.circles,
  facts jsonb not null,
  named_by uuid not null,
  named_at timestamptz not null default now(),
  primary key (desk, version)
);
comment on table kernel.readiness_versions is 'What was named for a desk with personal data, version by version (rights.md G17).';

alter table kernel.readiness add column version integer not null default 1, add column facts jsonb not null default '{}';
-- The owner reads its own table for this one statement; at the end of each deployment row security is forced again.
alter table kernel.readiness no force row level security;
update kernel.readiness set facts = jsonb_strip_nulls(jsonb_build_object('law', law, 'controller', controller,
    'assessment', assessment, 'assessedOn', assessed_on, 'officer', officer, 'retention', retention)),
  switched_on_by = null, switched_on_at = null;
alter table kernel.readiness_versions no force row level security;
insert into kernel.readiness_versions (desk, version, circle_id, facts, named_by, named_at)
  select desk, 1, circle_id, facts, proposed_by, proposed_at from kernel.readiness where proposed_by is not null;
alter table kernel.readiness force row level security;
alter table kernel.readiness drop column law, drop column controller, drop column assessment, drop column assessed_on,
  drop column officer, drop column retention, drop column telephone;
alter table kernel.readiness add constraint two_people check (switched_on_by is null or switched_on_by <> proposed_by);

create table kernel.stand_ins (
  stand_in_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  desk text not null,
  user_id uuid not null references kernel.users,
  post_id uuid not null references kernel.posts,
  reason text not null,
  named_by uuid not null references kernel.users,
  named_at timestamptz not null default now(),
  confirmed_by uuid references kernel.users,
  confirmed_at timestamptz,
  ended_at timestamptz,
  check (named_by <> user_id),
  check (confirmed_by is null or (confirmed_by <> named_by and confirmed_by <> user_id))
);
comment on table kernel.stand_ins is 'People of other institutions who may be the second person at a desk, and see only the item before them.';
comment on column kernel.stand_ins.reason is 'personal: professional contact data; purpose office-administration; class staff';
create unique index stand_ins_once on kernel.stand_ins (desk, user_id) where ended_at is null;

alter table kernel.second_looks
  add column desk text not null default '',
  add column kind text not null default 'together' check (kind in ('together', 'afterwards')),
  add column due_at timestamptz,
  add column stand_in_id uuid references kernel.stand_ins,
  add column home_circle_id uuid references kernel.circles,
  add column declined_by uuid,
  add column declined_at timestamptz,
  add column declined_reason text,
  add column undone_at timestamptz,
  add column ended_at timestamptz,
  add constraint due_where_it_may_wait check ((kind = 'afterwards') = (due_at is not null)),
  add constraint declined_by_another check (declined_by is null or declined_by <> asked_by),
  add constraint one_answer check (num_nonnulls(confirmed_at, declined_at) <= 1);
comment on column kernel.second_looks.declined_reason is 'content: as the record it belongs to';
comment on column kernel.second_looks.home_circle_id is 'Where the record goes back to when the circle of the look ends.';
create unique index second_looks_open on kernel.second_looks (record_id, act) where ended_at is null;
create index second_looks_due on kernel.second_looks (due_at) where ended_at is null and due_at is not null;

-- An access that rests on a look ends with it.
alter table kernel.circle_members add column look_id uuid;
create index circle_members_of_look on kernel.circle_members (look_id) where look_id is not null;

create table kernel.ceremonies (
  ceremony_id uuid primary key,
  circle_id uuid not null references kernel.circles,
  what text not null check (char_length(what) between 1 and 200),
  reason text not null,
  asked_by uuid not null references kernel.users,
  asked_at timestamptz not null default now(),
  confirmed_by uuid references kernel.users,
  confirmed_at timestamptz,
  check (confirmed_by is null or confirmed_by <> asked_by)
);
comment on table kernel.ceremonies is 'What two people agreed to do with the keys of this node, before anybody does it at the machine.';
