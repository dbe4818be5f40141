import type { Mutant } from '#kernel/test/mutant.ts';

/** A mutant with the kind of guard that it takes out and the function, table or operation that it concerns. */
export type Planned = Mutant & { kind: string; about: string };
