// What the office's operations answer, where a page and its parts share it.
import type { OutputOf } from '../../kernel/operations.ts';

export type Organisation = OutputOf<'office.find-organisations'>['organisations'][number];
export type PersonAnswer = OutputOf<'office.read-user'>;
export type PostAnswer = OutputOf<'office.read-post'>;
export type Readiness = OutputOf<'office.read-readiness'>['desks'][number];
export type Breach = OutputOf<'office.find-breaches'>['breaches'][number];
export type Hold = OutputOf<'office.find-ledger-holds'>['holds'][number];
export type Holiday = OutputOf<'office.find-holidays'>['holidays'][number];
