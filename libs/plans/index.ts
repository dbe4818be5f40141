// The library's one entry: a plan's table → columns, entries, problems, and what each row is in a plan.

export { currencyDigits, readAmount } from './amounts.ts';
export { proposeColumns } from './columns.ts';
export {
  compareWithPlan,
  type Comparison,
  type Known,
  type NewGroup,
  type Placed,
  type Tools,
} from './compare.ts';
export { readPlan, titleFields } from './read-plan.ts';
export { summariseImport, type ImportSummary } from './summary.ts';
export * from './types.ts';
