/** Who holds the next move of a record: read from the workflow and from `who` of the operations that make its moves. */
import type { Actor, AnyOperation } from '../operation/define.ts';
import type { Workflow } from './define.ts';

type Standing = { state: string; byUser: string };

/** The operations that lead on from this state, whoever may carry them out. */
function movesFrom(operations: readonly AnyOperation[], workflow: Workflow, state: string): AnyOperation[] {
  return operations.filter(
    ({ move }) => move?.workflow.name === workflow.name && workflow.moves[move.action]?.from.includes(state),
  );
}

/**
 * True where the person at work may carry out a move from here. Where one of the moves needs another person, whoever
 * brought the record here has handed it on and waits, even if they could take it back.
 */
export function holdsNextMove(
  operations: readonly AnyOperation[],
  workflow: Workflow,
  at: Standing,
  actor: Pick<Actor, 'roles' | 'purpose' | 'user'>,
): boolean {
  const moves = movesFrom(operations, workflow, at.state);
  const handedOn = moves.some(({ move }) => workflow.moves[move?.action ?? '']?.secondPerson);
  if (handedOn && at.byUser === actor.user) return false;
  return moves.some(
    ({ who, purpose }) => purpose.includes(actor.purpose) && who.some((role) => actor.roles.includes(role)),
  );
}

/** The roles that may carry out a move from this state; where a second person is needed, only such a move counts. */
export function rolesOfNextMove(
  operations: readonly AnyOperation[],
  workflow: Workflow,
  state: string,
): string[] {
  const moves = movesFrom(operations, workflow, state);
  const second = moves.filter(({ move }) => workflow.moves[move?.action ?? '']?.secondPerson);
  return [...new Set((second.length > 0 ? second : moves).flatMap(({ who }) => who))];
}
