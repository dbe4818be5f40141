/** What an indicator allows, and how it is shown. */
import { refuse } from '#kernel/operation/errors.ts';
import type { IndicatorFacts, ReadIndicator, ReadValue } from '../model/indicators.ts';
import { disaggregations } from '../model/lists.ts';
import type { ItemType } from '../model/plan.ts';
import type { IndicatorRow, ValueRow } from '../store/indicators.ts';
import { isAhead, progressOf } from './progress.ts';

/** What is carried out is measured at the measure it belongs to. */
export function requireMeasurable(item: { type: ItemType }): void {
  if (item.type === 'activity') refuse('strategy.not-measurable', { status: 422 });
}

/** An indicator that says one thing: a unit or a scale, a whole ratio, targets that lie ahead, each day once. */
export function requireSoundIndicator(facts: IndicatorFacts): void {
  const { unit, scale, numerator, denominator, baseline, targets, direction } = facts;
  if ((unit === null) === (scale === null)) refuse('strategy.unit-or-scale', at('unit', 'unit-or-scale'));
  if ((numerator === null) !== (denominator === null))
    refuse('strategy.half-a-ratio', at('denominator', 'half-a-ratio'));
  if (new Set(targets.map(({ on }) => on)).size < targets.length)
    refuse('strategy.target-day-twice', at('targets', 'target-day-twice'));
  for (const { value } of targets) requireOnScale(facts, value, 'targets');
  if (!baseline) return;
  requireOnScale(facts, baseline.value, 'baseline');
  // A baseline of "2025" sorts before every day of 2025, so its targets may begin with that year's last day.
  const ahead = targets.every(
    ({ on, value }) => on > baseline.on && isAhead(direction, baseline.value, value),
  );
  if (!ahead) refuse('strategy.target-not-ahead', at('targets', 'target-not-ahead'));
}

function at(path: keyof IndicatorFacts, code: string) {
  return { status: 422 as const, fields: [{ path, code, message: code }] };
}

/** On a scale of words a value is the number of a step. */
export function requireOnScale(
  { scale }: { scale: readonly unknown[] | null },
  value: number,
  field = 'value',
): void {
  if (!scale || (Number.isInteger(value) && value >= 1 && value <= scale.length)) return;
  refuse('strategy.not-on-scale', {
    status: 422,
    params: { steps: scale.length },
    fields: [{ path: field, code: 'not-on-scale', message: 'The scale has no such step.' }],
  });
}

/** With values there, what they count stays: another number of steps, or a unit for a scale, would turn them into lies. */
export function requireSameMeasure(
  before: { scale: readonly unknown[] | null },
  after: { scale: readonly unknown[] | null },
  values: readonly unknown[],
): void {
  if (values.length > 0 && before.scale?.length !== after.scale?.length)
    refuse('strategy.indicator-has-values', { params: { values: values.length } });
}

export function showIndicator(row: IndicatorRow, values: readonly ValueRow[]): ReadIndicator {
  const baseline = row.baseline === null ? null : { value: row.baseline, on: row.baseline_on ?? '' };
  const { direction, targets } = row;
  const standing = values.filter(({ state }) => state === 'entered');
  return {
    id: row.indicator_id,
    titles: row.titles,
    definition: row.definition,
    type: row.type,
    unit: row.unit,
    scale: row.scale,
    direction,
    baseline,
    targets,
    source: row.source,
    method: row.method,
    numerator: row.numerator,
    denominator: row.denominator,
    disaggregations: row.disaggregations,
    values: values.map((value) => ({
      id: value.value_id,
      on: value.on,
      value: value.value,
      source: value.source,
      note: value.note,
      state: value.state,
      withdrawnReason: value.withdrawn_reason,
      enteredBy: value.post_names,
      enteredAt: value.entered_at.toISOString(),
      approved: approvalOf(value),
      unapproved: undoneOf(value),
      replaced: value.replaced_by !== null,
    })),
    progress: progressOf({ direction, baseline, targets, values: standing }),
    override:
      row.override_share === null
        ? null
        : { share: row.override_share, reason: row.override_reason ?? '', on: row.override_on ?? '' },
    version: row.version,
  };
}

function approvalOf(row: ValueRow): ReadValue['approved'] {
  const { approved_at: at, approved_in: period, approved_sheet: sheet } = row;
  return at && period && sheet ? { at: at.toISOString(), by: row.approver_names, period, sheet } : null;
}

function undoneOf({ unapproved_at: at, undoer_names: by }: ValueRow): ReadValue['unapproved'] {
  return at && { at: at.toISOString(), by };
}

/** What the store keeps of what an office wrote. */
export function indicatorValues(facts: IndicatorFacts) {
  return {
    ...facts,
    baseline: facts.baseline?.value ?? null,
    baselineOn: facts.baseline?.on ?? null,
    targets: facts.targets.toSorted((a, b) => a.on.localeCompare(b.on)),
    disaggregations: disaggregations.filter((one) => facts.disaggregations.includes(one)),
  };
}
