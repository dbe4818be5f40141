-- A sheet may come on paper or by telephone: a clerk of the office types it in, and says from whom, since when and under which number.

alter table reporting.sheets
  add column paper_told_by text,
  add column paper_number text,
  add column paper_on date,
  add constraint paper_as_a_whole
    check ((paper_told_by is null) = (paper_on is null) and (paper_number is null or paper_on is not null));
comment on column reporting.sheets.paper_told_by is 'The post that signed the paper or spoke on the telephone; never a name.';
comment on column reporting.sheets.paper_number is 'Under which number the paper stands in a registry, where it has one.';
