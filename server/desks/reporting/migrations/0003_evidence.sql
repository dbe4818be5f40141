-- Files that stand behind an answer: kept with the period, each with the row of the sheet that it is for.

create table reporting.evidence (
  record_id uuid not null,
  circle_id uuid not null,
  document_id uuid not null,
  answer_id uuid not null,
  primary key (record_id, circle_id, document_id),
  foreign key (record_id, circle_id, document_id)
    references kernel.documents (record_id, circle_id, document_id) on delete cascade deferrable initially deferred,
  foreign key (record_id, circle_id, answer_id)
    references reporting.answers (record_id, circle_id, answer_id) deferrable initially deferred,
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table reporting.evidence is 'Which file stands behind which row of a sheet; the file itself is a document of the period.';
create index evidence_of_answer on reporting.evidence (record_id, circle_id, answer_id);
