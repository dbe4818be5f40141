// What a side of a joint activity can say now.
import type { Joint, JointSide } from '../answers.ts';

export type Said = 'accepted' | 'declined' | 'withdrawn';

export function possibleWords(joint: Joint, { standing, proposes }: JointSide): Said[] {
  if (joint.state === 'proposed')
    return proposes ? [] : (['accepted', 'declined'] as const).filter((one) => one !== standing);
  return joint.state === 'accepted' && (standing === 'accepted' || standing === 'proposes')
    ? ['withdrawn']
    : [];
}

/** Sides that take part, as the options of a field. */
export function partakers({ sides }: Joint, words: (names: JointSide['party']['names']) => string) {
  return sides
    .filter(({ standing }) => standing === 'accepted' || standing === 'proposes')
    .map(({ party }) => ({ value: party.id, label: words(party.names) }));
}
