/** Draws a workflow as a Mermaid state diagram, for the documents. */
import type { Move, State, Workflow } from './define.ts';

/** One line per move; a move that needs two people or a reason, or that only the clock makes, says so. */
export function drawWorkflow(workflow: Workflow): string {
  const states = Object.entries<State>(workflow.states);
  const moves = Object.entries<Move>(workflow.moves);
  const lines = [
    'stateDiagram-v2',
    `  [*] --> ${idOf(workflow.starts)}`,
    ...states.map(([name]) => `  state "${name}" as ${idOf(name)}`),
    ...moves.flatMap(([action, move]) =>
      move.from.map((from) => `  ${idOf(from)} --> ${idOf(move.to)}: ${action}${marksOf(move)}`),
    ),
    ...states.filter(([, state]) => state.final).map(([name]) => `  ${idOf(name)} --> [*]`),
  ];
  return lines.join('\n');
}

/** Mermaid reads a hyphen in an id as an arrow's beginning. */
function idOf(state: string): string {
  return state.replaceAll('-', '_');
}

function marksOf(move: Move): string {
  const marks = [
    move.secondPerson && 'second person',
    move.reason && 'reason',
    move.by === 'clock' && 'clock',
    ...(move.guards ?? []),
  ].filter(Boolean);
  return marks.length > 0 ? ` (${marks.join(', ')})` : '';
}
