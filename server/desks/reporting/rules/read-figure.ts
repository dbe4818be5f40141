/** The figure in a cell: a number, a number with its unit, or a step of a scale; anything else is said and not guessed. */
import type { SheetRow } from '../model/answers.ts';
import type { TableTold } from '../model/lists.ts';
import { readNumber } from '../model/read-number.ts';
import { fold, waysOf } from './fold.ts';

export type Figure = { value: number | null; wrong?: TableTold; doubt?: TableTold };

/** Days as a spreadsheet writes them, and as people do. */
const day = /^(\d{4}-\d{2}-\d{2}([ T].*)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}(\s*г\.?)?|\d{1,2}:\d{2})$/;
const withUnit = /^([-−]?[\d\s\u00a0\u202f'.,]*\d)\s*([^\d\s'.,].*)$/u;

export function readFigure(cell: string, indicator: SheetRow['indicator']): Figure {
  const text = cell.trim();
  if (text === '') return { value: null };
  if (!indicator) return { value: null, wrong: 'no-figure-asked' };
  if (indicator.scale) return readStep(text, indicator.scale);
  if (day.test(text)) return { value: null, wrong: 'is-a-date' };
  const units = waysOf(indicator.unit);
  const [, number = text, unit] = withUnit.exec(text) ?? [];
  const value = readNumber(number);
  if (value === undefined) return { value: null, wrong: 'not-a-number' };
  if (unit !== undefined && !units.includes(fold(unit))) return { value: null, wrong: 'other-unit' };
  // A cell shown as 45 % holds 0.45.
  const share = units.some((one) => one.includes('%')) && unit === undefined && value > 0 && value < 1;
  return share ? { value, doubt: 'looks-like-share' } : { value };
}

function readStep(text: string, scale: readonly NonNullable<SheetRow['indicator']>['titles'][]): Figure {
  const [, number] = /\((\d+)\)$/.exec(text) ?? [];
  const named = scale.findIndex((step) => waysOf(step).includes(fold(text.replace(/\s*\(\d+\)$/, ''))));
  const step = named >= 0 ? named + 1 : (readNumber(number ?? text) ?? 0);
  const isStep = Number.isInteger(step) && step >= 1 && step <= scale.length;
  return isStep ? { value: step } : { value: null, wrong: 'not-on-scale' };
}
