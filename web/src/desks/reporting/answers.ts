// What the operations of reporting answer, where pages and parts share it.
import type { OutputOf } from '../../kernel/operations.ts';

export type Period = OutputOf<'reporting.find-periods'>['periods'][number];
export type PeriodPage = OutputOf<'reporting.read-period'>;
export type SheetLine = PeriodPage['sheets'][number];
export type SheetPage = OutputOf<'reporting.read-sheet'>;
export type Row = SheetPage['rows'][number];
export type Answer = Row['now'];
export type Act = SheetPage['may'][number];
export type ReadTable = OutputOf<'reporting.read-back'>;
