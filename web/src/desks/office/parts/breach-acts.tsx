// What the clock of a breach says, and the next act: telling the authority or saying why not, adding what is known, closing.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Breach } from '../answers.ts';
import { toneOf, useClockOf } from './breach-state.tsx';

const EditBreach = later(() => import('./edit-breach.tsx'), 'EditBreach');
const TellAuthority = later(() => import('./tell-authority.tsx'), 'TellAuthority');

export function BreachActs({ breach }: { breach: Breach }) {
  const t = useT();
  const may = useMay();
  const [act, setAct] = useState<'tell' | 'leave' | 'add' | 'close'>();
  const clock = useClockOf(breach);
  const leave = useOrder('office.leave-untold');
  const close = useOrder('office.close-breach');
  const { state } = breach;
  const done = () => setAct(undefined);
  const missing = missingOf(breach).map((one) => t(`web.breach.${one}`));
  const thought = state === 'told' || state === 'untold';
  const ready = thought && missing.length === 0;
  return (
    <Notice tone={toneOf(breach)} title={clock}>
      {thought && (
        <p>{ready ? t('web.breach.complete') : t('web.breach.needs', { what: missing.join('; ') })}</p>
      )}
      {state !== 'closed' && (
        <div className="row screen-only">
          {state !== 'told' && may('office.tell-authority') && (
            <Button variant={state === 'noticed' ? 'filled' : 'default'} onClick={() => setAct('tell')}>
              {t('operation.office.tell-authority')}
            </Button>
          )}
          {state === 'noticed' && may('office.leave-untold') && (
            <Button variant="default" onClick={() => setAct('leave')}>
              {t('operation.office.leave-untold')}
            </Button>
          )}
          {may('office.edit-breach') && (
            <Button variant={thought && !ready ? 'filled' : 'default'} onClick={() => setAct('add')}>
              {t('operation.office.edit-breach')}
            </Button>
          )}
          {ready && may('office.close-breach') && (
            <Button onClick={() => setAct('close')}>{t('operation.office.close-breach')}</Button>
          )}
        </div>
      )}
      {act === 'tell' && <TellAuthority breach={breach.breach} close={done} />}
      {act === 'add' && <EditBreach breach={breach} close={done} />}
      {act === 'leave' && (
        <ConfirmWithReason
          opened
          close={done}
          title={t('operation.office.leave-untold')}
          action={t('web.save')}
          saving={leave.isPending}
          error={leave.error}
          confirm={(reason) => leave.mutate({ breach: breach.breach, reason }, { onSuccess: done })}
        >
          <p>{t('web.breach.untold-text')}</p>
        </ConfirmWithReason>
      )}
      {act === 'close' && (
        <ConfirmWithReason
          opened
          close={done}
          title={t('operation.office.close-breach')}
          action={t('operation.office.close-breach')}
          withReason={false}
          saving={close.isPending}
          error={close.error}
          confirm={() => close.mutate({ breach: breach.breach }, { onSuccess: done })}
        >
          <p>{t('web.breach.close-text')}</p>
        </ConfirmWithReason>
      )}
    </Notice>
  );
}

/** What closing needs and the register lacks, as the server's own rule. */
function missingOf({ containedAt, touches, lessons }: Breach): ('contained' | 'touches' | 'lessons')[] {
  return [
    ...(containedAt === null ? (['contained'] as const) : []),
    ...(touches === null ? (['touches'] as const) : []),
    ...(lessons === null ? (['lessons'] as const) : []),
  ];
}
