-- The register of breaches (Article 33(5) GDPR, or the national law in its place).
create table office.breaches (
  record_id uuid not null,
  circle_id uuid not null,
  what text not null,
  noticed_at timestamptz not null,
  user_id uuid,
  session_id uuid,
  from_at timestamptz,
  until_at timestamptz,
  hold_id uuid,
  contained_at timestamptz,
  touches text,
  authority_at timestamptz,
  authority_reference text,
  people_told_at timestamptz,
  people_told_how text,
  lessons text,
  version integer not null default 1,
  primary key (record_id, circle_id),
  check (from_at < until_at),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table office.breaches is 'Breaches of personal data: noticed, contained, whom it touches, who was told when, what was learned.';
comment on column office.breaches.what is 'personal: staff actions; purpose oversight; class minutes';
comment on column office.breaches.touches is 'personal: whom a breach touches, in words; purpose rights-of-the-person; class minutes';
comment on column office.breaches.user_id is 'personal: staff actions; purpose oversight; class minutes';
create index breaches_newest on office.breaches (circle_id, noticed_at desc, record_id desc);
