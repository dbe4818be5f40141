-- Subscriptions to the letter about published progress: an address that is sealed, and what its reader chose.
create table digest.subscriptions (
  record_id uuid not null,
  circle_id uuid not null,
  reader bytea,
  secret_hash bytea,
  mark bytea not null,
  language text not null check (language in ('en', 'bg', 'mk', 'sq')),
  every text not null check (every in ('week', 'month')),
  lines text[] not null,
  places text[] not null,
  asked_at timestamptz not null,
  confirmation_taken_at timestamptz,
  due_on date,
  told_through date,
  told_before date,
  again_at timestamptz,
  refusals integer not null default 0,
  primary key (record_id, circle_id),
  check ((reader is null) = (secret_hash is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table digest.subscriptions is 'Who gets the letter about published progress; unconfirmed for two days at most, and gone when it ends.';
comment on column digest.subscriptions.reader is 'personal: the e-mail address and the secret of the link; purpose public-information; class subscription; sealed';
comment on column digest.subscriptions.secret_hash is 'SHA-256 of the 32 random bytes that the letter''s one link holds. Neither it nor reader: nobody is written to.';
comment on column digest.subscriptions.mark is 'A keyed fingerprint of the address, under a key of the node outside of the database; two requests of one address are told as one by it.';
comment on column digest.subscriptions.language is 'open: a choice out of a list, names nobody';
comment on column digest.subscriptions.every is 'open: a choice out of a list, names nobody';
comment on column digest.subscriptions.lines is 'open: lines of action out of a list; none: all of them';
comment on column digest.subscriptions.places is 'open: places that the node knows; none: the whole country';
comment on column digest.subscriptions.told_through is 'News up to this day were told, or were there before; told_before: what stood here before the last letter, should it not have left.';
create index subscriptions_by_mark on digest.subscriptions (circle_id, mark);
create index subscriptions_due on digest.subscriptions (circle_id, due_on);
create index subscriptions_newest on digest.subscriptions (circle_id, asked_at desc);
