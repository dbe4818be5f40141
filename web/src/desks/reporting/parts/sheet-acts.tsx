// What the office does with a sheet: check it, approve it, return it with words, undo an approval.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import type { SheetPage } from '../answers.ts';

const ReturnSheet = later(() => import('./return-sheet.tsx'), 'ReturnSheet');

const TakeFromPaper = later(() => import('./take-from-paper.tsx'), 'TakeFromPaper');

type Asking = 'take-from-paper' | 'return' | 'check' | 'approve' | 'unapprove';

export function SheetActs({ found }: { found: SheetPage }) {
  const t = useT();
  const [asking, setAsking] = useState<Asking>();
  // The measures show approved values, and Today what waits: both are asked again.
  const again = ['reporting', 'strategy'];
  const orders = {
    check: useOrder('reporting.check-sheet', again),
    approve: useOrder('reporting.approve-sheet', again),
    unapprove: useOrder('reporting.unapprove-sheet', again),
  };
  const { may } = found;
  const of = { period: found.period.period, sheet: found.sheet.sheet };
  const close = () => setAsking(undefined);
  const acts = (['check', 'approve', 'return', 'unapprove', 'take-from-paper'] as const).filter((act) =>
    may.includes(act),
  );
  const confirmed = asking === 'check' || asking === 'approve' || asking === 'unapprove' ? asking : undefined;
  return (
    <>
      {acts.map((act, at) => (
        <Button
          key={act}
          variant={at === 0 && (act === 'check' || act === 'approve') ? 'filled' : 'default'}
          onClick={() => setAsking(act)}
        >
          {t(`action.reporting.sheet.${act}`)}
        </Button>
      ))}
      {asking === 'take-from-paper' && <TakeFromPaper found={found} close={close} />}
      {asking === 'return' && <ReturnSheet found={found} close={close} />}
      {confirmed && (
        <ConfirmWithReason
          opened
          close={close}
          title={t(`operation.reporting.${confirmed}-sheet`)}
          action={t(`action.reporting.sheet.${confirmed}`)}
          withReason={confirmed === 'unapprove'}
          saving={orders[confirmed].isPending}
          error={orders[confirmed].error}
          confirm={(reason) => {
            if (confirmed === 'unapprove') orders.unapprove.mutate({ ...of, reason }, { onSuccess: close });
            else orders[confirmed].mutate(of, { onSuccess: close });
          }}
        >
          <p>{t(`web.reporting.${confirmed}-text`)}</p>
        </ConfirmWithReason>
      )}
    </>
  );
}
