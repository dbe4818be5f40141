-- Questions about wording: the office's listed words for groups and threats, and what a person answered to a question.

alter table strategy.terms add column part text not null default 'term' check (part in ('term', 'group', 'threat'));
comment on column strategy.terms.part is 'A term; or words for groups, or for threats, of which one beside the other is a question.';

create table strategy.wording_answers (
  record_id uuid not null,
  circle_id uuid not null,
  item_id uuid not null,
  place text not null check (place in ('title', 'description')),
  language text not null,
  wording text not null,
  asked text[] not null,
  reason text not null,
  answered_at timestamptz not null,
  answered_by_post uuid not null,
  primary key (record_id, circle_id, item_id, place, language),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.wording_answers is 'Why a questioned text stays as it is: the answer stands for these questions and these words only.';
