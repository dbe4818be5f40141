// What may be done with a measure now: begin, finish, evaluate, stop, resume, remove.
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import type { MeasurePage } from '../queries.ts';

const actions = ['begin', 'finish', 'evaluate', 'resume', 'stop'] as const;
type Action = (typeof actions)[number];

export function MeasureSteps({ found }: { found: MeasurePage }) {
  const t = useT();
  const navigate = useNavigate();
  const { plan, item, may } = found;
  const [action, setAction] = useState<Action | 'remove'>();
  const move = useOrder('strategy.set-measure-state');
  const remove = useOrder('strategy.remove-item');
  const close = () => setAction(undefined);
  const place = { plan: plan.id, item: item.id };
  const order = action === 'remove' ? remove : move;
  const needsReason = action === 'stop' || action === 'resume' || action === 'remove';

  const confirm = (reason: string) => {
    if (action === 'remove') {
      const gone = () => void navigate({ to: '/strategy/plan', search: { plan: plan.id } });
      return remove.mutate({ ...place, base: item.version, reason }, { onSuccess: gone });
    }
    if (action) move.mutate({ ...place, action, ...(reason ? { reason } : {}) }, { onSuccess: close });
  };

  return (
    <>
      {actions
        .filter((one) => may.includes(one))
        .map((one) => (
          <Button key={one} variant="default" onClick={() => setAction(one)}>
            {t(`action.strategy.measure.${one}`)}
          </Button>
        ))}
      {may.includes('remove') && (
        <Button variant="subtle" onClick={() => setAction('remove')}>
          {t('web.item.remove')}
        </Button>
      )}
      {action && (
        <ConfirmWithReason
          opened
          close={close}
          title={t(action === 'remove' ? 'web.item.remove' : `action.strategy.measure.${action}`)}
          action={t(action === 'remove' ? 'web.item.remove' : `action.strategy.measure.${action}`)}
          withReason={needsReason}
          saving={order.isPending}
          error={order.error}
          confirm={confirm}
        >
          <p>{t(action === 'remove' ? 'web.item.remove-text' : `web.measure.step.${action}`)}</p>
        </ConfirmWithReason>
      )}
    </>
  );
}
