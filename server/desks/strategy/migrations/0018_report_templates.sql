-- Templates of reports: named, every version kept, and which version a report was made with.

create table strategy.report_templates (
  record_id uuid not null,
  circle_id uuid not null,
  number integer not null default 1,
  retired_on date,
  retired_reason text,
  created_at timestamptz not null default date_trunc('milliseconds', now()),
  primary key (record_id, circle_id),
  check (number >= 1),
  check ((retired_on is null) = (retired_reason is null)),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.report_templates is 'How an office wants its reports to look; the number is that of the newest version.';

create table strategy.report_template_versions (
  record_id uuid not null,
  circle_id uuid not null,
  number integer not null,
  names jsonb not null,
  layout jsonb not null,
  note text,
  written_by_post uuid not null,
  written_on date not null,
  primary key (record_id, circle_id, number),
  -- The law of every report, whoever writes the row: no template is without what was corrected.
  check (layout -> 'chapters' @> '[{"chapter": "summary"}, {"chapter": "corrections"}, {"chapter": "method"}]'),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.report_template_versions is 'Every version of a template as it was written; none is ever rewritten.';

alter table strategy.reports
  add column template_id uuid,
  add column template_number integer,
  add constraint reports_template_check check ((template_id is null) = (template_number is null)),
  add constraint reports_firm_chapters
    check (layout -> 'chapters' @> '[{"chapter": "summary"}, {"chapter": "corrections"}, {"chapter": "method"}]');
comment on column strategy.reports.template_id is 'The template that the layout comes from, in the version of template_number; the layout itself is kept with the report.';
