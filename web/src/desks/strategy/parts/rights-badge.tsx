// Where a measure stands before the rights gate, as a word with a tone.
import { useT } from '../../../kernel/i18n.tsx';
import type { Tone } from '../../../kernel/parts/notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import type { RightsAnswer } from '../queries.ts';

const tones: Readonly<Record<RightsAnswer['standing'], Tone>> = {
  owed: 'waiting',
  waiting: 'waiting',
  refused: 'late',
  due: 'late',
  accepted: 'done',
};

export function RightsBadge({ standing }: { standing: RightsAnswer['standing'] }) {
  const t = useT();
  return <StateBadge tone={tones[standing]} text={t(`rights.standing.${standing}`)} />;
}
