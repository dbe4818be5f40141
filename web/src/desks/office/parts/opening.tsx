// An account that somebody asks to open anew: who asked and why, and the second person's yes, which gives the link.
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askAgain, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { PersonAnswer } from '../answers.ts';
import { InvitationLink } from './invitation-link.tsx';

type Opening = NonNullable<PersonAnswer['opening']>;

export function OpeningNotice({ opening }: { opening: Opening }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const [act, setAct] = useState<'confirm' | 'withdraw'>();
  const confirm = useOrder('office.confirm-opening', []);
  const withdraw = useOrder('office.withdraw-opening');
  const { name, askedBy, askedAt, until, reason } = opening;
  return (
    <Notice tone="waiting" title={t('web.opening.title')}>
      <p>
        {t('web.opening.by', {
          name: askedBy,
          date: format.moment(askedAt),
          until: format.date(until),
          reason,
        })}
      </p>
      <div className="row">
        {opening.turn === 'second' && may('office.confirm-opening') && (
          <Button size="compact-md" onClick={() => setAct('confirm')}>
            {t('web.opening.confirm')}
          </Button>
        )}
        {may('office.withdraw-opening') && (
          <Button size="compact-md" variant="default" onClick={() => setAct('withdraw')}>
            {t('web.opening.withdraw')}
          </Button>
        )}
      </div>
      {act && !confirm.data && (
        <ConfirmWithReason
          opened
          close={() => setAct(undefined)}
          title={t(`web.opening.${act}`)}
          action={t(`web.opening.${act}`)}
          withReason={act === 'withdraw'}
          saving={confirm.isPending || withdraw.isPending}
          error={confirm.error ?? withdraw.error}
          confirm={(why) => {
            const done = { onSuccess: () => setAct(undefined) };
            if (act === 'confirm') confirm.mutate({ opening: opening.opening });
            else withdraw.mutate({ opening: opening.opening, reason: why }, done);
          }}
        >
          <p>{t(`web.opening.${act}-text`, { name })}</p>
        </ConfirmWithReason>
      )}
      {confirm.data && <Confirmed invitation={confirm.data.invitation} />}
    </Notice>
  );
}

/** The link is shown once, so the page is asked again only when it was taken. */
function Confirmed({ invitation }: { invitation: { path: string; until: string } }) {
  const t = useT();
  const queries = useQueryClient();
  const close = () => void askAgain(queries, ['office']);
  return (
    <Dialog close={close} title={t('web.people.open-anew')}>
      <InvitationLink invitation={invitation} close={close} />
    </Dialog>
  );
}
