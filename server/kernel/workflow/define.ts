/** Workflows as data: states, and actions that lead from one to another. Browser-safe. */

/**
 * What happens when a state has lasted longer than it should, in days or months. The clock announces each (`<workflow>-due`,
 * with the effect): `remind` and `escalate` do no more, and the desk decides whom they reach. `end-access` ends what
 * somebody was given to the record, `erase` erases it; both are of a whole record, never of an item in it.
 */
export type Within = {
  days?: number;
  months?: number;
  else: 'remind' | 'escalate' | 'end-access' | 'erase';
};

export type State = {
  readonly within?: Within;
  /** No way on from here; needs a retention class. */
  readonly final?: true;
  readonly keep?: string;
  /** The tone of its badge: one of look.md's. The label stands in messages as `state.<workflow>.<state>`. */
  readonly tone: 'waiting' | 'late' | 'done' | 'quiet' | 'restricted';
};

export type Move = {
  readonly from: readonly string[];
  readonly to: string;
  /** The actor must give a reason. */
  readonly reason?: true;
  /** The actor must be another person than the one who brought the record into the state it leaves. */
  readonly secondPerson?: true;
  /** Names of guards (pure functions of `rules.ts`) that the operation checks. */
  readonly guards?: readonly string[];
  /** True: only the clock makes this move (never decides about a person: rights.md G08). */
  readonly by?: 'clock';
};

export type Workflow = {
  readonly name: string;
  readonly version: number;
  /** True: about a person; then the clock may only end an access or erase. */
  readonly aboutPerson: boolean;
  readonly starts: string;
  readonly states: Readonly<Record<string, State>>;
  readonly moves: Readonly<Record<string, Move>>;
};

/** Gives a workflow its types; it changes nothing. */
export function workflow<const W extends Workflow>(definition: W): W {
  return definition;
}
