// Where an item stands, as a word with a tone; and that it is due.
import { useT } from '../../../kernel/i18n.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { incomingFlow } from '#desks/registry/workflow.ts';
import type { Row } from '../answers.ts';

export function StateWords({ of }: { of: Pick<Row, 'state' | 'direction' | 'due'> }) {
  const t = useT();
  const flow = incomingFlow;
  const state: { tone: 'waiting' | 'done' | 'quiet' | 'late' | 'restricted' } = flow.states[of.state];
  return (
    <>
      <StateBadge tone={state.tone} text={t(`state.${flow.name}.${of.state}`)} />
      {of.due && <StateBadge tone="late" text={t('web.registry.due')} />}
    </>
  );
}
