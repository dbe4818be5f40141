/** A guard that `npm run test:mutants` has taken out for this run of a test file; a test that stays green did not need it. */
import type { AnyOperation } from '../operation/define.ts';

export type Mutant = {
  /** What was taken out, in words. */
  name: string;
  /** Carried out on every clone before the first test. */
  sql?: string;
  /** Replaces parts of one operation's declaration. */
  operation?: {
    name: string;
    change: Partial<Pick<AnyOperation, 'who' | 'purpose' | 'audit'>> & { stepUp?: null };
  };
};

/** The mutant of this run; none in every ordinary run. */
export function mutantAtWork(): Mutant | undefined {
  const text = process.env['ZAEDNO_TEST_MUTANT'];
  return text ? (JSON.parse(text) as Mutant) : undefined;
}

/** The operation as this run has it. */
export function asMutated(operation: AnyOperation): AnyOperation {
  const mutant = mutantAtWork()?.operation;
  return mutant?.name === operation.name ? ({ ...operation, ...mutant.change } as AnyOperation) : operation;
}
