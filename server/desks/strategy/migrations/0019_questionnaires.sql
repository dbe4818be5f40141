-- Another body's questionnaire: which paragraphs a question is about, what the office answers, and what it sent.

create table strategy.question_ties (
  record_id uuid not null,
  circle_id uuid not null,
  tie_id uuid not null,
  address text not null,
  to_instrument uuid not null,
  to_address text not null,
  reason text not null,
  tied_by_post uuid not null,
  tied_on date not null,
  primary key (record_id, circle_id, tie_id),
  unique (record_id, circle_id, address, to_instrument, to_address),
  check (to_instrument <> record_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.question_ties is 'Which paragraph or line of a document a question of another document is about, and who said so and why; of the document that asks.';

create table strategy.answers (
  record_id uuid not null,
  circle_id uuid not null,
  questionnaire_id uuid not null,
  address text not null,
  number integer not null check (number >= 1),
  words jsonb not null,
  written_by_post uuid not null,
  written_on date not null,
  primary key (record_id, circle_id, questionnaire_id, address, number),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.answers is 'What the office answers to a question, of the plan that it answers from; each wording stays, the highest number counts.';

create table strategy.answer_sheets (
  record_id uuid not null,
  circle_id uuid not null,
  sheet_id uuid not null,
  questionnaire_id uuid not null,
  number integer not null check (number >= 1),
  made_on date not null,
  made_by_post uuid not null,
  note jsonb,
  data jsonb not null,
  primary key (record_id, circle_id, sheet_id),
  unique (record_id, circle_id, questionnaire_id, number),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.answer_sheets is 'Answers to a questionnaire as they were kept: with the words, the measures and the approved figures of that day; never rewritten.';
