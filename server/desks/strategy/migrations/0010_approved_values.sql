-- Approved values: what was handed in on a reporting sheet and approved there. An approval is written with the value and never
-- taken off it: whoever undoes it withdraws the value, with the reason, and the value stays to be read with both.

alter table strategy.indicator_values
  add column approved_by_post uuid,
  add column approved_at timestamptz,
  add column approved_in uuid,
  add column approved_sheet uuid,
  add column unapproved_by_post uuid,
  add column unapproved_at timestamptz,
  add column replaced_by uuid,
  drop constraint indicator_values_check,
  add constraint withdrawn_with_a_reason
    check ((state = 'withdrawn') = (withdrawn_reason is not null or replaced_by is not null)),
  add constraint approved_as_a_whole check ((approved_at is null) = (approved_by_post is null)
    and (approved_at is null) = (approved_in is null) and (approved_at is null) = (approved_sheet is null)),
  add constraint unapproved_as_a_whole check ((unapproved_at is null) = (unapproved_by_post is null)
    and (unapproved_at is null or approved_at is not null)),
  -- An approved value counts until somebody undoes the approval, and in no other way does it stop counting.
  add constraint approved_until_undone check (approved_at is null or replaced_by is null
    and (state = 'withdrawn') = (unapproved_at is not null));
comment on column strategy.indicator_values.approved_in is 'The reporting period, a record of the reporting desk; approved_sheet is the sheet in it.';
comment on column strategy.indicator_values.replaced_by is 'The approved value of the same day that took the place of this one.';
