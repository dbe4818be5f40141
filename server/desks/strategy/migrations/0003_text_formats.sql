-- Texts in the markup of the institutions themselves, Akoma Ntoso and Formex, are imported too.
alter table strategy.text_versions drop constraint text_versions_format_check;
alter table strategy.text_versions add constraint text_versions_format_check
  check (format in ('txt', 'docx', 'html', 'pdf', 'akn', 'formex'));
