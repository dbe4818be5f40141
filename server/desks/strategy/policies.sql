-- What a session may see and change in schema "strategy"; re-applied whole at each deployment.
-- One shape everywhere: the row's circle is among my circles. Versions, texts and ties that were written are not rewritten.

create policy instruments_seen on strategy.instruments for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy instruments_written on strategy.instruments for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy instruments_edited on strategy.instruments for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.instruments to zaedno_app;
grant insert (record_id, circle_id, key, number, stated_date, issuer, status,
  classification, holding, original_language, titles, publication, public_from, publication_reason, folded,
  version, updated_at) on strategy.instruments to zaedno_app;
grant update (key, number, stated_date, issuer, status, classification, holding,
  original_language, titles, publication, public_from, publication_reason, folded, version, updated_at) on
  strategy.instruments to zaedno_app;

create policy sections_seen on strategy.sections for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy sections_written on strategy.sections for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy sections_edited on strategy.sections for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy sections_removed on strategy.sections for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.sections to zaedno_app;
grant insert (record_id, circle_id, section, position, part, titles) on strategy.sections to zaedno_app;
grant update (position, part, titles) on strategy.sections to zaedno_app;

create policy lines_seen on strategy.lines for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy lines_written on strategy.lines for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy lines_edited on strategy.lines for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy lines_removed on strategy.lines for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.lines to zaedno_app;
grant insert (record_id, circle_id, line, position, section, bullet, titles) on strategy.lines to
  zaedno_app;
grant update (position, section, bullet, titles) on strategy.lines to zaedno_app;

create policy paragraphs_seen on strategy.paragraphs for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy paragraphs_written on strategy.paragraphs for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy paragraphs_edited on strategy.paragraphs for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy paragraphs_removed on strategy.paragraphs for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.paragraphs to zaedno_app;
grant insert (record_id, circle_id, address, position, part, number, section, line, main, asks,
  statement_half, headings, summaries, folded) on strategy.paragraphs to zaedno_app;
grant update (position, part, number, section, line, main, asks, statement_half, headings, summaries,
  folded) on strategy.paragraphs to zaedno_app;

create policy relations_seen on strategy.relations for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy relations_written on strategy.relations for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy relations_removed on strategy.relations for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.relations to zaedno_app;
grant insert (record_id, circle_id, relation_id, kind, to_instrument, sources, takes_effect) on
  strategy.relations to zaedno_app;

create policy text_versions_seen on strategy.text_versions for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy text_versions_written on strategy.text_versions for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on strategy.text_versions to zaedno_app;
grant insert (record_id, circle_id, version_id, language, format, file_name, encoding, rule, source, parts,
  unassigned, imported_at) on strategy.text_versions to zaedno_app;

create policy leaves_seen on strategy.leaves for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy leaves_written on strategy.leaves for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy leaves_edited on strategy.leaves for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.leaves to zaedno_app;
grant insert (record_id, circle_id, version_id, position, address, kind, part, under, section, number,
  label, level, starts_at, ends_at, text, body, folded) on strategy.leaves to zaedno_app;
grant update (address, under) on strategy.leaves to zaedno_app;

create policy doubts_seen on strategy.doubts for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy doubts_written on strategy.doubts for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy doubts_edited on strategy.doubts for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.doubts to zaedno_app;
grant insert (record_id, circle_id, version_id, position, address, code, why, "values", decision,
  new_address, note, decided_at) on strategy.doubts to zaedno_app;
grant update (decision, new_address, note, decided_at) on strategy.doubts to zaedno_app;

create policy plans_seen on strategy.plans for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy plans_written on strategy.plans for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy plans_edited on strategy.plans for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.plans to zaedno_app;
grant insert (record_id, circle_id, titles, organisation_id, instrument_id, part_of, starts_on, ends_on,
  approved_version, publication, public_from, publication_reason, folded, version, updated_at) on
  strategy.plans to zaedno_app;
grant update (titles, organisation_id, instrument_id, part_of, starts_on, ends_on, approved_version,
  publication, public_from, publication_reason, folded, reporting_currency, version, updated_at) on strategy.plans to
  zaedno_app;

create policy items_seen on strategy.items for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy items_written on strategy.items for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy items_edited on strategy.items for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy items_removed on strategy.items for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.items to zaedno_app;
grant insert (record_id, circle_id, item_id, parent_id, position, place, type, external_id, titles,
  description, kind, level, lead_organisation, lead_name, lead_post, co_leads, partners, starts_on, ends_on,
  aim, outcome, audiences, approved_in, publication, public_from, publication_reason, folded, version, updated_at) on
  strategy.items to zaedno_app;
grant update (parent_id, position, place, type, external_id, titles, description, kind, level,
  lead_organisation, lead_name, lead_post, co_leads, partners, starts_on, ends_on, aim, outcome, audiences,
  approved_in, publication, public_from, publication_reason, own_label, folded, version, updated_at) on strategy.items to
  zaedno_app;

create policy budget_lines_seen on strategy.budget_lines for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy budget_lines_written on strategy.budget_lines for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy budget_lines_edited on strategy.budget_lines for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy budget_lines_removed on strategy.budget_lines for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.budget_lines to zaedno_app;
grant insert (record_id, circle_id, line_id, item_id, source, year, currency, planned, committed, spent) on
  strategy.budget_lines to zaedno_app;
grant update (committed, spent) on strategy.budget_lines to zaedno_app;

create policy ties_seen on strategy.ties for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy ties_written on strategy.ties for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy ties_removed on strategy.ties for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.ties to zaedno_app;
grant insert (record_id, circle_id, tie_id, item_id, instrument_id, address, strength, note) on
  strategy.ties to zaedno_app;

create policy exceptions_seen on strategy.exceptions for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy exceptions_written on strategy.exceptions for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy exceptions_edited on strategy.exceptions for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.exceptions to zaedno_app;
grant insert (record_id, circle_id, exception_id, instrument_id, address, reason, signatory, signed_on,
  revoked_at, revoked_reason) on strategy.exceptions to zaedno_app;
grant update (revoked_at, revoked_reason) on strategy.exceptions to zaedno_app;

create policy overrides_seen on strategy.overrides for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy overrides_written on strategy.overrides for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy overrides_edited on strategy.overrides for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy overrides_removed on strategy.overrides for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.overrides to zaedno_app;
grant insert (record_id, circle_id, instrument_id, address, status, reason, set_on) on strategy.overrides to
  zaedno_app;
grant update (status, reason, set_on) on strategy.overrides to zaedno_app;

create policy plan_versions_seen on strategy.plan_versions for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy plan_versions_written on strategy.plan_versions for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on strategy.plan_versions to zaedno_app;
grant insert (record_id, circle_id, number, snapshot, note, approved_by_post) on strategy.plan_versions to
  zaedno_app;

create policy threat_forms_seen on strategy.threat_forms for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy threat_forms_written on strategy.threat_forms for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy threat_forms_edited on strategy.threat_forms for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.threat_forms to zaedno_app;
grant insert (record_id, circle_id, key, titles, description, source) on strategy.threat_forms to zaedno_app;
grant update (titles, description, source, retired_on, retired_reason, version, updated_at) on
  strategy.threat_forms to zaedno_app;

create policy threat_tags_seen on strategy.threat_tags for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy threat_tags_written on strategy.threat_tags for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy threat_tags_removed on strategy.threat_tags for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.threat_tags to zaedno_app;
grant insert (record_id, circle_id, item_id, form_id) on strategy.threat_tags to zaedno_app;

create policy terms_seen on strategy.terms for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy terms_written on strategy.terms for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy terms_edited on strategy.terms for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.terms to zaedno_app;
grant insert (record_id, circle_id, key, part, names, meaning, avoid, source_instrument, source_address, folded) on
  strategy.terms to zaedno_app;
grant update (part, names, meaning, avoid, source_instrument, source_address, retired_at, retired_reason, folded,
  version, updated_at) on strategy.terms to zaedno_app;

create policy indicators_seen on strategy.indicators for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy indicators_written on strategy.indicators for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy indicators_edited on strategy.indicators for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy indicators_removed on strategy.indicators for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.indicators to zaedno_app;
grant insert (record_id, circle_id, indicator_id, item_id, titles, definition, type, unit, scale, direction, baseline,
  baseline_on, targets, source, method, numerator, denominator, disaggregations) on strategy.indicators to zaedno_app;
grant update (titles, definition, type, unit, scale, direction, baseline, baseline_on, targets, source, method, numerator,
  denominator, disaggregations, override_share, override_reason, override_on, version, updated_at) on
  strategy.indicators to zaedno_app;

create policy indicator_values_seen on strategy.indicator_values for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy indicator_values_written on strategy.indicator_values for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy indicator_values_edited on strategy.indicator_values for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.indicator_values to zaedno_app;
grant insert (record_id, circle_id, value_id, indicator_id, measured_on, value, source, note, entered_by_post,
  approved_by_post, approved_at, approved_in, approved_sheet) on strategy.indicator_values to zaedno_app;
-- What was measured is never rewritten, and no approval is taken off: both can only be withdrawn.
grant update (state, withdrawn_reason, unapproved_by_post, unapproved_at, replaced_by) on strategy.indicator_values to
  zaedno_app;

create policy money_sources_seen on strategy.money_sources for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy money_sources_written on strategy.money_sources for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy money_sources_edited on strategy.money_sources for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy money_sources_removed on strategy.money_sources for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.money_sources to zaedno_app;
grant insert (record_id, circle_id, source, kind) on strategy.money_sources to zaedno_app;
grant update (kind) on strategy.money_sources to zaedno_app;

create policy rates_seen on strategy.rates for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy rates_written on strategy.rates for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy rates_removed on strategy.rates for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.rates to zaedno_app;
grant insert (record_id, circle_id, rate_id, from_currency, to_currency, rate, valid_on, source) on strategy.rates to zaedno_app;

create policy needs_seen on strategy.needs for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy needs_written on strategy.needs for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy needs_edited on strategy.needs for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy needs_removed on strategy.needs for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.needs to zaedno_app;
grant insert (record_id, circle_id, item_id, year, currency, amount) on strategy.needs to zaedno_app;
grant update (currency, amount) on strategy.needs to zaedno_app;

create policy funding_looks_seen on strategy.funding_looks for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy funding_looks_written on strategy.funding_looks for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy funding_looks_edited on strategy.funding_looks for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy funding_looks_removed on strategy.funding_looks for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.funding_looks to zaedno_app;
grant insert (record_id, circle_id, item_id, year, facts, reason, looked_on) on strategy.funding_looks to zaedno_app;
grant update (facts, reason, looked_on) on strategy.funding_looks to zaedno_app;

create policy threat_pictures_seen on strategy.threat_pictures for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy threat_pictures_written on strategy.threat_pictures for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy threat_pictures_edited on strategy.threat_pictures for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.threat_pictures to zaedno_app;
grant insert (record_id, circle_id, summary, reviews_due_on) on strategy.threat_pictures to zaedno_app;
grant update (number, summary, reviews_due_on, published_on, version, updated_at) on strategy.threat_pictures to
  zaedno_app;

create policy threat_sources_seen on strategy.threat_sources for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy threat_sources_written on strategy.threat_sources for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy threat_sources_removed on strategy.threat_sources for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.threat_sources to zaedno_app;
grant insert (record_id, circle_id, position, title, stated_date, classification, says) on strategy.threat_sources to
  zaedno_app;

create policy threat_changes_seen on strategy.threat_changes for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy threat_changes_written on strategy.threat_changes for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy threat_changes_edited on strategy.threat_changes for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy threat_changes_removed on strategy.threat_changes for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.threat_changes to zaedno_app;
grant insert (record_id, circle_id, form_id, position, what) on strategy.threat_changes to zaedno_app;
grant update (before) on strategy.threat_changes to zaedno_app;

create policy threat_reviews_seen on strategy.threat_reviews for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy threat_reviews_written on strategy.threat_reviews for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy threat_reviews_removed on strategy.threat_reviews for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.threat_reviews to zaedno_app;
grant insert (record_id, circle_id, review_id, item_id, picture_id, form_ids, due_on) on strategy.threat_reviews to
  zaedno_app;

create policy wording_answers_seen on strategy.wording_answers for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy wording_answers_written on strategy.wording_answers for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy wording_answers_edited on strategy.wording_answers for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.wording_answers to zaedno_app;
grant insert (record_id, circle_id, item_id, place, language, wording, asked, reason, answered_at, answered_by_post) on
  strategy.wording_answers to zaedno_app;
grant update (wording, asked, reason, answered_at, answered_by_post) on strategy.wording_answers to zaedno_app;

create policy link_refusals_seen on strategy.link_refusals for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy link_refusals_written on strategy.link_refusals for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy link_refusals_removed on strategy.link_refusals for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.link_refusals to zaedno_app;
grant insert (record_id, circle_id, item_id, reason, refused_on) on strategy.link_refusals to zaedno_app;

create policy reports_seen on strategy.reports for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy reports_written on strategy.reports for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy reports_edited on strategy.reports for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.reports to zaedno_app;
grant insert (record_id, circle_id, report_id, number, from_on, until_on, made_on, made_by_post, note, layout, data,
  template_id, template_number) on strategy.reports to zaedno_app;
grant update (registry_number, registry_date, published_at, published_on) on strategy.reports to zaedno_app;

create policy report_templates_seen on strategy.report_templates for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy report_templates_written on strategy.report_templates for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy report_templates_edited on strategy.report_templates for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.report_templates to zaedno_app;
grant insert (record_id, circle_id) on strategy.report_templates to zaedno_app;
grant update (number, retired_on, retired_reason) on strategy.report_templates to zaedno_app;

create policy report_template_versions_seen on strategy.report_template_versions for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy report_template_versions_written on strategy.report_template_versions for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on strategy.report_template_versions to zaedno_app;
grant insert (record_id, circle_id, number, names, layout, note, written_by_post, written_on) on
  strategy.report_template_versions to zaedno_app;

create policy question_ties_seen on strategy.question_ties for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy question_ties_written on strategy.question_ties for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy question_ties_removed on strategy.question_ties for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.question_ties to zaedno_app;
grant insert (record_id, circle_id, tie_id, address, to_instrument, to_address, reason, tied_by_post, tied_on) on
  strategy.question_ties to zaedno_app;

create policy answers_seen on strategy.answers for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy answers_written on strategy.answers for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on strategy.answers to zaedno_app;
grant insert (record_id, circle_id, questionnaire_id, address, number, words, written_by_post, written_on) on
  strategy.answers to zaedno_app;

create policy answer_sheets_seen on strategy.answer_sheets for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy answer_sheets_written on strategy.answer_sheets for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on strategy.answer_sheets to zaedno_app;
grant insert (record_id, circle_id, sheet_id, questionnaire_id, number, made_on, made_by_post, note, data) on
  strategy.answer_sheets to zaedno_app;

create policy assessments_seen on strategy.assessments for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy assessments_written on strategy.assessments for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy assessments_edited on strategy.assessments for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy assessments_removed on strategy.assessments for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.assessments to zaedno_app;
grant insert (record_id, circle_id, assessment_id, item_id, number, language, rights, groups, places, necessity,
  proportionality, mitigations, safeguards, summary, wording_reason, personal_data, dpia, review_on) on
  strategy.assessments to zaedno_app;
grant update (language, rights, groups, places, necessity, proportionality, mitigations, safeguards, summary,
  wording_reason, personal_data, dpia, review_on, submitted_at, version, updated_at) on strategy.assessments to
  zaedno_app;

create policy rights_decisions_seen on strategy.rights_decisions for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy rights_decisions_written on strategy.rights_decisions for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on strategy.rights_decisions to zaedno_app;
grant insert (record_id, circle_id, of_id, item_id, decision, reason, conditions, decided_at) on
  strategy.rights_decisions to zaedno_app;

-- Who writes an assessment is entered here and not by whoever writes; what was submitted stands.
create or replace function strategy.sign_assessment() returns trigger
language plpgsql set search_path = pg_catalog, strategy, kernel, pg_temp as $$
begin
  -- Whatever moves or erases the whole plan is not a writer.
  if current_user <> 'zaedno_app' then return coalesce(new, old); end if;
  if tg_op <> 'INSERT' and old.submitted_at is not null then
    raise exception 'what was submitted stands' using errcode = 'check_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if kernel.my_user() <> all (new.writers) then
    new.writers := new.writers || kernel.my_user();
    new.written_by_post := kernel.my_post();
  end if;
  return new;
end $$;
create or replace trigger assessments_are_signed before insert or update or delete on strategy.assessments
  for each row execute function strategy.sign_assessment();

-- Nobody of the line of a measure decides on its rights: not the institution that leads it (or the plan's, where none
-- does), none that leads it with them, not the post that leads it, nobody who wrote what is decided, and no institution
-- that led it when a finding put it under review, whoever leads it by now.
create or replace function strategy.require_outside_line() returns trigger
language plpgsql set search_path = pg_catalog, strategy, kernel, pg_temp as $$
declare
  mine uuid := (select organisation_id from kernel.posts where post_id = kernel.my_post());
  i strategy.items;
  accountable uuid;
  of_finding boolean := new.decision in ('keep', 'change', 'stop');
begin
  select * into i from strategy.items where record_id = new.record_id and circle_id = new.circle_id
    and item_id = new.item_id;
  select coalesce(i.lead_organisation, p.organisation_id) into accountable from strategy.plans p
    where p.record_id = new.record_id and p.circle_id = new.circle_id;
  if mine is null or i.item_id is null or accountable is null or mine = accountable or kernel.my_post() is not distinct from i.lead_post
    or exists (select 1 from jsonb_array_elements(i.co_leads) c where c ->> 'organisation' = mine::text)
    or exists (select 1 from strategy.assessments a where a.record_id = new.record_id and a.circle_id = new.circle_id
      and a.assessment_id = new.of_id and kernel.my_user() = any (a.writers))
    or exists (select 1 from strategy.finding_reviews r where r.record_id = new.record_id and r.circle_id = new.circle_id
      and r.review_id = new.of_id and mine = any (r.line)) then
    raise exception 'somebody outside the line decides' using errcode = 'check_violation', detail = 'own-line';
  end if;
  -- What is decided is an assessment or a review of this measure, in the words that fit it: nobody decides on a measure of
  -- somebody else's line by naming another.
  if not of_finding and not exists (select 1 from strategy.assessments a where a.record_id = new.record_id
      and a.circle_id = new.circle_id and a.assessment_id = new.of_id and a.item_id = new.item_id)
    or of_finding and not exists (select 1 from strategy.finding_reviews r where r.record_id = new.record_id
      and r.circle_id = new.circle_id and r.review_id = new.of_id and r.item_id = new.item_id) then
    raise exception 'this measure has no such thing to decide' using errcode = 'check_violation', detail = 'other-measure';
  end if;
  -- A decision that stops what a local body carries out passes the body's guard (below): nobody opens that way alone.
  if new.decision = 'stop' and exists (select 1 from strategy.finding_reviews r
      join kernel.records k on k.record_id = r.record_id where r.record_id = new.record_id and r.circle_id = new.circle_id
        and r.review_id = new.of_id and r.opened_by = kernel.my_user() and kernel.body_of(k.organisation_id) is not null) then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  new.decided_by_user := kernel.my_user();
  new.decided_by_post := kernel.my_post();
  new.xid := pg_current_xact_id();
  return new;
end $$;
create or replace trigger rights_are_decided_outside before insert on strategy.rights_decisions
  for each row execute function strategy.require_outside_line();

-- A finding stands as it was entered; only who may see it is decided again. Nobody takes a review away.
create policy findings_seen on strategy.findings for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy findings_written on strategy.findings for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy findings_edited on strategy.findings for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.findings to zaedno_app;
grant insert (record_id, circle_id, kind, body, reference, decided_on, says, link, not_names, wording_reason, due_on,
  entered_by_post) on strategy.findings to zaedno_app;
grant update (publication, public_from, publication_reason, version) on strategy.findings to zaedno_app;

create policy finding_changes_seen on strategy.finding_changes for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy finding_changes_written on strategy.finding_changes for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on strategy.finding_changes to zaedno_app;
grant insert (record_id, circle_id, change_id, kind, stated_on, reference, says, link, not_names, wording_reason,
  entered_by_post, entered_at) on strategy.finding_changes to zaedno_app;

create policy finding_reviews_seen on strategy.finding_reviews for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy finding_reviews_written on strategy.finding_reviews for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
grant select on strategy.finding_reviews to zaedno_app;
grant insert (record_id, circle_id, review_id, item_id, finding_id, due_on) on strategy.finding_reviews to zaedno_app;

-- Who leads a measure on the day on which its review is opened; handing the measure on does not open the way to decide.
create or replace function strategy.keep_line() returns trigger
language plpgsql set search_path = pg_catalog, strategy, kernel, pg_temp as $$
begin
  if current_user <> 'zaedno_app' then return new; end if;
  select array_agg(distinct one) into new.line from (
    select coalesce(i.lead_organisation, p.organisation_id) as one from strategy.items i
      join strategy.plans p on p.record_id = i.record_id and p.circle_id = i.circle_id
      where i.record_id = new.record_id and i.circle_id = new.circle_id and i.item_id = new.item_id and i.type = 'measure'
    union select (c ->> 'organisation')::uuid from strategy.items i, jsonb_array_elements(i.co_leads) c
      where i.record_id = new.record_id and i.circle_id = new.circle_id and i.item_id = new.item_id
        and c ->> 'organisation' is not null) led;
  if new.line is null then
    raise exception 'only a measure is put under review' using errcode = 'check_violation';
  end if;
  new.opened_by := kernel.my_user();
  return new;
end $$;
create or replace trigger finding_reviews_keep_the_line before insert on strategy.finding_reviews
  for each row execute function strategy.keep_line();

create policy legal_acts_seen on strategy.legal_acts for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy legal_acts_written on strategy.legal_acts for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy legal_acts_edited on strategy.legal_acts for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.legal_acts to zaedno_app;
grant insert (record_id, circle_id, kind, titles, number, link, in_force_from, in_force_until, ended) on strategy.legal_acts to
  zaedno_app;
grant update (kind, titles, number, link, in_force_from, in_force_until, ended, version, updated_at) on strategy.legal_acts to
  zaedno_app;

create policy legal_bases_seen on strategy.legal_bases for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy legal_bases_written on strategy.legal_bases for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy legal_bases_removed on strategy.legal_bases for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.legal_bases to zaedno_app;
grant insert (record_id, circle_id, basis_id, item_id, act_id, article, titles) on strategy.legal_bases to zaedno_app;

create policy data_protection_seen on strategy.data_protection for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy data_protection_written on strategy.data_protection for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy data_protection_edited on strategy.data_protection for update to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy data_protection_removed on strategy.data_protection for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.data_protection to zaedno_app;
grant insert (record_id, circle_id, item_id, touches, bases, law, dpia, dpia_on, entered_by_post) on strategy.data_protection
  to zaedno_app;
grant update (touches, bases, law, dpia, dpia_on, entered_by_post, version, updated_at) on strategy.data_protection to
  zaedno_app;

create policy cause_tags_seen on strategy.cause_tags for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy cause_tags_written on strategy.cause_tags for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy cause_tags_removed on strategy.cause_tags for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.cause_tags to zaedno_app;
grant insert (record_id, circle_id, item_id, cause) on strategy.cause_tags to zaedno_app;

create policy statistics_seen on strategy.statistics for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy statistics_written on strategy.statistics for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy statistics_edited on strategy.statistics for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.statistics to zaedno_app;
grant insert (record_id, circle_id, of, cause, titles, unit, source, table_code, licence, extracted_on, format, file_name,
  chosen) on strategy.statistics to zaedno_app;
grant update (titles, unit, source, table_code, licence, extracted_on, format, file_name, chosen, retired_on,
  retired_reason, version, imported_at) on strategy.statistics to zaedno_app;

create policy statistics_areas_seen on strategy.statistics_areas for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy statistics_areas_written on strategy.statistics_areas for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy statistics_areas_removed on strategy.statistics_areas for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.statistics_areas to zaedno_app;
grant insert (record_id, circle_id, area, title) on strategy.statistics_areas to zaedno_app;

create policy statistics_values_seen on strategy.statistics_values for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy statistics_values_written on strategy.statistics_values for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy statistics_values_removed on strategy.statistics_values for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.statistics_values to zaedno_app;
grant insert (record_id, circle_id, area, period, value) on strategy.statistics_values to zaedno_app;
-- A local body's plan is written by that body alone: every table that holds something of a record asks, also one that comes
-- later. Not asked of, because it is the office's word beside the town's, or its question: the versions of an approval and the
-- columns that it sets, values with an approval, decisions on rights, reviews that a changed threat or a finding opens; and what
-- no plan holds (documents, the glossary, the threat picture, official statistics): a record of those is asked about as a
-- whole (kernel.records).
do $$ declare t record; begin
  for t in select c.relname as name, event, case event when 'delete' then 'old' else 'new' end as side
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'record_id' and not a.attisdropped
      cross join unnest(array['insert', 'update', 'delete']) as e (event)
      where c.relnamespace = 'strategy'::regnamespace and c.relkind = 'r'
        and c.relname <> all (array['plan_versions', 'rights_decisions', 'threat_reviews', 'finding_reviews', 'instruments',
          'sections', 'paragraphs', 'relations', 'text_versions', 'leaves', 'doubts', 'terms', 'threat_forms',
          'threat_pictures', 'threat_sources', 'threat_changes', 'statistics', 'statistics_areas', 'statistics_values'])
        and not (c.relname in ('plans', 'items') and event = 'update') loop
    execute format('create or replace trigger own_body_%s after %s on strategy.%I referencing %s table as changed
      for each statement execute function kernel.ask_own_bodies(%s)', t.event, t.event, t.name, t.side,
      case when t.name = 'indicator_values' then quote_literal('approved_at') end);
  end loop;
end $$;
create or replace trigger own_body_update after update on strategy.plans
  referencing old table as before new table as changed for each statement
  execute function kernel.ask_own_bodies_but('approved_version', 'version', 'updated_at');
create or replace trigger own_body_update after update on strategy.items
  referencing old table as before new table as changed for each statement
  execute function kernel.ask_own_bodies_but('approved_in');
-- Rights come first: what somebody outside the line decided on a finding about this measure stops it, also a local body's, and
-- does nothing else. The decision itself passes: in its own transaction, for its measure, with its reason, by whoever made it.
-- One that stands there already passes nothing.
grant select (item_id, decision, reason, decided_by_user, decided_by_post, xid) on strategy.rights_decisions to zaedno_guard;
create or replace function strategy.is_stopped_by_decision(moved kernel.states) returns boolean
language sql stable set search_path = pg_catalog, strategy, kernel, pg_temp as $$
  select moved.workflow = 'strategy.measure' and moved.action = 'stop' and exists (select 1 from strategy.rights_decisions d
    where d.record_id = moved.record_id and d.circle_id = moved.circle_id and d.item_id = moved.item_id
      and d.decision = 'stop' and d.reason = moved.reason and d.decided_by_user = moved.by_user
      and d.decided_by_post = moved.by_post and d.xid = pg_current_xact_id())
$$;
grant execute on function strategy.is_stopped_by_decision(kernel.states) to zaedno_guard;
-- The state of a plan, a measure or an assessment, and the circle of a plan.
create or replace trigger own_body_of_strategy after update on kernel.states for each row
  when (old.workflow = 'strategy.measure' and (new.action is distinct from 'stop' or not strategy.is_stopped_by_decision(new))
    or old.workflow = 'strategy.plan' and new.action not in ('approve', 'return', 'supersede') or old.workflow = 'strategy.assessment' and new.action = 'submit')
  execute function kernel.ask_own_body();
create or replace trigger own_body_of_strategy after insert or update on kernel.records for each row
  when (new.desk = 'strategy') execute function kernel.ask_own_body();

create policy guidance_seen on strategy.guidance for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy guidance_written on strategy.guidance for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy guidance_edited on strategy.guidance for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.guidance to zaedno_app;
grant insert (record_id, circle_id, titles, issuer) on strategy.guidance to zaedno_app;
grant update (titles, issuer, publication, public_from, publication_reason, withdrawn_on, withdrawn_reason, version,
  updated_at) on strategy.guidance to zaedno_app;

create policy guidance_places_seen on strategy.guidance_places for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy guidance_places_written on strategy.guidance_places for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy guidance_places_removed on strategy.guidance_places for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.guidance_places to zaedno_app;
grant insert (record_id, circle_id, instrument_id, address) on strategy.guidance_places to zaedno_app;

create policy guidance_versions_seen on strategy.guidance_versions for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy guidance_versions_written on strategy.guidance_versions for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy guidance_versions_edited on strategy.guidance_versions for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.guidance_versions to zaedno_app;
grant insert (record_id, circle_id, version_id, label, applies_from, changes) on strategy.guidance_versions to zaedno_app;
grant update (number, label, applies_from, changes, issued_on, withdrawn_on, withdrawn_reason) on
  strategy.guidance_versions to zaedno_app;

create policy guidance_texts_seen on strategy.guidance_texts for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy guidance_texts_written on strategy.guidance_texts for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy guidance_texts_removed on strategy.guidance_texts for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.guidance_texts to zaedno_app;
grant insert (record_id, circle_id, version_id, language, link, document_id, format) on strategy.guidance_texts to zaedno_app;

create policy foreign_plans_seen on strategy.foreign_plans for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy foreign_plans_written on strategy.foreign_plans for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy foreign_plans_renewed on strategy.foreign_plans for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on strategy.foreign_plans to zaedno_app;
grant insert (record_id, circle_id, names, their_id, titles, organisation, document, starts_on, ends_on, approved_version,
  not_applicable, source, received_on, exported_on, file_name, file_hash, key, signed_by, signed_on, hidden)
  on strategy.foreign_plans to zaedno_app;
grant update (names, titles, organisation, document, starts_on, ends_on, approved_version, not_applicable, source,
  received_on, exported_on, file_name, file_hash, key, signed_by, signed_on, hidden, version, imported_at)
  on strategy.foreign_plans to zaedno_app;

create policy foreign_measures_seen on strategy.foreign_measures for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy foreign_measures_written on strategy.foreign_measures for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy foreign_measures_removed on strategy.foreign_measures for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.foreign_measures to zaedno_app;
grant insert (record_id, circle_id, measure_id, their_id, position, external_id, titles, description, within, own_label,
  kind, level, state, lead, lead_name, starts_on, ends_on, money, sources, serves) on strategy.foreign_measures to zaedno_app;

create policy practices_seen on strategy.practices for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy practices_written on strategy.practices for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy practices_removed on strategy.practices for delete to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select, delete on strategy.practices to zaedno_app;
grant insert (record_id, circle_id, practice_id, measure_id, plan_id, item_id, reason, noted_by_post) on strategy.practices
  to zaedno_app;
