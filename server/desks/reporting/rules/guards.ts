/** What reporting allows: each guard refuses with the code of what is wrong. */
import { notFound, refuse } from '#kernel/operation/errors.ts';
import type { Actor } from '#kernel/operation/define.ts';
import { answering, type PeriodState, type SheetState } from '../model/lists.ts';
import { answerers, office } from '../model/roles.ts';
import { findColumns, type Headings } from './table-columns.ts';

type AtWork = Pick<Actor, 'roles' | 'organisation'>;

type Asked = { organisation: string; paper: object | null };

/** An institution answers for itself: whoever holds or deputises its post today. What came on paper the office types in. */
export function mayAnswer(actor: AtWork, { organisation, paper }: Asked): boolean {
  const is = (roles: readonly string[]) => actor.roles.some((role) => roles.includes(role));
  return (actor.organisation === organisation && is(answerers)) || (paper !== null && is(office));
}

/** The office and whoever approves see every sheet; an institution its own; a reader what was approved. */
export function maySee(actor: AtWork, sheet: { organisation: string; state: SheetState }): boolean {
  if (actor.organisation === sheet.organisation) return true;
  const seesAll = [
    'strategy.coordinator',
    'strategy.deputy-prevention',
    'strategy.deputy-counter-terrorism',
    'strategy.editor',
    'strategy.approver',
  ];
  return sheet.state === 'approved' || actor.roles.some((role) => seesAll.includes(role));
}

/** A sheet of another institution is answered like one that is not there. */
export function requireOwn(actor: AtWork, sheet: Asked): void {
  if (!mayAnswer(actor, sheet)) notFound();
}

export function requireOpen(period: { state: PeriodState }, current: unknown): void {
  if (period.state !== 'open') refuse('reporting.period-closed', { current });
}

/** Handed in, it lies with the office: nothing is typed into it until it comes back. */
export function requireAnswering(sheet: { state: SheetState }, current: unknown): void {
  if (!answering.includes(sheet.state))
    refuse('reporting.handed-in-already', { params: { state: sheet.state }, current });
}

/** What came has come. */
export function requirePast(day: string, today: string, path: string): void {
  if (day > today)
    refuse('reporting.day-to-come', {
      status: 422,
      fields: [{ path, code: 'day-to-come', message: 'This day is still to come.' }],
    });
}

export function requireOrder(from: string, until: string, path: string): void {
  if (until < from)
    refuse('reporting.ends-before-start', {
      status: 422,
      fields: [{ path, code: 'ends-before-start', message: 'The end lies before the start.' }],
    });
}

/** Behind one row stand so many files at most. */
export function requireRoomForFile(already: number, most: number): void {
  if (already >= most) refuse('reporting.too-many-files', { status: 422, params: { most } });
}

/** A file in which neither a row of the sheet nor an answer can be found is no sheet. */
export function requireSheetColumns(columns: readonly string[], headings: Headings): void {
  const { at } = findColumns(columns, headings);
  const names = at.has('key') || at.has('asked');
  const answers = at.has('value') || at.has('narrative');
  if (!names || !answers)
    refuse('reporting.not-a-sheet', {
      status: 422,
      params: { columns: columns.join(', ').slice(0, 300) },
      fields: [{ path: 'file', code: 'not-a-sheet', message: 'The file has no columns of a sheet.' }],
    });
}

type Answered = {
  answer: string;
  indicator: string | null;
  value: number | null;
  narrative: string | null;
  source: string | null;
};

/** Each row has a figure or words that say why there is none; a figure says where it stands. */
export function requireAnswered(rows: readonly Answered[]): void {
  const open = rows.filter(({ value, narrative }) => value === null && narrative === null);
  const at = (found: readonly Answered[], code: string, message: string) => ({
    status: 422 as const,
    params: { n: found.length },
    fields: found.map(({ answer }) => ({ path: answer, code, message })),
  });
  if (open.length > 0) refuse('reporting.rows-open', at(open, 'rows-open', 'Nothing is answered here.'));
  const bare = rows.filter(({ value, source }) => value !== null && source === null);
  if (bare.length > 0)
    refuse('reporting.source-missing', at(bare, 'source-missing', 'The figure has no source.'));
}

/** On a scale of words the value is the number of a step. */
export function requireOnScales(
  rows: readonly Answered[],
  scales: ReadonlyMap<string, readonly unknown[] | null>,
): void {
  const off = rows.filter(({ indicator, value }) => {
    const scale = indicator === null ? null : scales.get(indicator);
    return scale && value !== null && !(Number.isInteger(value) && value >= 1 && value <= scale.length);
  });
  if (off.length > 0)
    refuse('reporting.not-on-scale', {
      status: 422,
      params: { n: off.length },
      fields: off.map(({ answer: path }) => ({
        path,
        code: 'not-on-scale',
        message: 'The scale has no such step.',
      })),
    });
}

/** In a period with two steps the office has checked a sheet before anybody approves it; in one with one, nobody checks. */
export function requireStep(period: { steps: number }, step: 'check' | SheetState): void {
  if (step === 'check' && period.steps === 1) refuse('reporting.one-step-only');
  if (step === 'handed-in' && period.steps === 2) refuse('reporting.not-checked-yet');
}
