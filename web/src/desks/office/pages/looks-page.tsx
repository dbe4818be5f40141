// Second looks that wait for the person at work, and what ended because nobody came. What they are about stands at its desk.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useFormat, useT, useTOr } from '../../../kernel/i18n.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';

type Look = OutputOf<'office.find-looks'>['looks'][number];
const tones = { mine: 'quiet', second: 'waiting', undone: 'late' } as const;

export function LooksPage() {
  const t = useT();
  const found = useAsk('office.find-looks', {});
  return (
    <Page title={t('web.nav.looks')} lead={t('web.looks.lead')} width="narrow">
      <Asked query={found}>
        {({ looks }) =>
          looks.length === 0 ? (
            <Empty title={t('web.looks.none')}>{t('web.looks.none-more')}</Empty>
          ) : (
            <ul className="plain-list stack">
              {looks.map((one) => (
                <Line key={one.look} look={one} />
              ))}
            </ul>
          )
        }
      </Asked>
    </Page>
  );
}

function Line({ look }: { look: Look }) {
  const t = useT();
  const tOr = useTOr();
  const format = useFormat();
  const may = useMay();
  const [acting, setActing] = useState<'confirm' | 'decline'>();
  const review = useOrder('office.review-look');
  const close = () => setActing(undefined);
  const reviews = look.act === 'break-glass' && look.turn === 'second' && may('office.review-look');
  return (
    <li>
      <p>
        <strong>{t(`act.${look.act}`)}</strong>, {tOr(`web.desk.${look.desk}`, look.desk)}{' '}
        <StateBadge tone={tones[look.turn]} text={t(`web.looks.turn-${look.turn}`)} />
      </p>
      <p>
        {t('web.looks.asked', { date: format.moment(look.askedAt) })}{' '}
        {look.dueAt && look.turn !== 'undone' && t('web.looks.until', { date: format.moment(look.dueAt) })}
      </p>
      {look.reason && <p className="muted">{look.reason}</p>}
      {reviews && (
        <div className="row">
          <Button size="compact-md" onClick={() => setActing('confirm')}>
            {t('web.looks.confirm')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => setActing('decline')}>
            {t('web.looks.decline')}
          </Button>
        </div>
      )}
      {acting && (
        <ConfirmWithReason
          opened
          close={close}
          title={t(`web.looks.${acting}`)}
          action={t(`web.looks.${acting}`)}
          withReason={acting === 'decline'}
          saving={review.isPending}
          error={review.error}
          confirm={(reason) =>
            review.mutate(acting === 'confirm' ? { look: look.look } : { look: look.look, no: reason }, {
              onSuccess: close,
            })
          }
        >
          <p>{t(`web.looks.${acting}-text`)}</p>
        </ConfirmWithReason>
      )}
    </li>
  );
}
