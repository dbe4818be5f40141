// Where an item stands, as a word with a tone; and that it is due.
import { useT } from '../../../kernel/i18n.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { incomingFlow, letterFlow } from '#desks/registry/workflow.ts';
import type { State } from '#kernel/workflow/define.ts';
import type { Row } from '../answers.ts';

export function StateWords({ of }: { of: Pick<Row, 'state' | 'direction' | 'due'> }) {
  const t = useT();
  const flow = of.direction === 'incoming' ? incomingFlow : letterFlow;
  const states: Readonly<Record<string, State>> = flow.states;
  const tone = states[of.state]?.tone ?? 'quiet';
  return (
    <>
      <StateBadge tone={tone} text={t(`state.${flow.name}.${of.state}`)} />
      {of.due && <StateBadge tone="late" text={t('web.registry.due')} />}
    </>
  );
}
