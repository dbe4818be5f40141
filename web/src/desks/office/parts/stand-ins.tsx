// Who of other institutions may be the second person at a desk: named by one, confirmed by another, ended by either.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Readiness } from '../answers.ts';

const NameStandIn = later(() => import('./name-stand-in.tsx'), 'NameStandIn');
type StandIn = Readiness['standIns'][number];
const tones = { proposed: 'waiting', ready: 'done', lapsed: 'late' } as const;

export function StandIns({ desk, standIns }: { desk: string; standIns: readonly StandIn[] }) {
  const t = useT();
  const may = useMay();
  const [naming, setNaming] = useState(false);
  const [acting, setActing] = useState<{ one: StandIn; act: 'confirm' | 'end' }>();
  const confirm = useOrder('office.confirm-stand-in');
  const end = useOrder('office.end-stand-in');
  const close = () => setActing(undefined);
  const done = { onSuccess: close };
  return (
    <>
      <h3 className="told-heading">{t('web.stand-ins.title')}</h3>
      <p>{t('web.stand-ins.text')}</p>
      <ul className="plain-list stack">
        {standIns.map((one) => (
          <li key={one.standIn}>
            <p>
              <strong>{one.name}</strong>, <Text of={one.organisationNames} />{' '}
              <StateBadge tone={tones[one.state]} text={t(`stand-in-state.${one.state}`)} />
            </p>
            <p className="muted small">{one.reason}</p>
            <div className="row">
              {one.state === 'proposed' && !one.namedByMe && may('office.confirm-stand-in') && (
                <Button size="compact-md" onClick={() => setActing({ one, act: 'confirm' })}>
                  {t('web.stand-ins.confirm')}
                </Button>
              )}
              {may('office.end-stand-in') && (
                <Button size="compact-md" variant="default" onClick={() => setActing({ one, act: 'end' })}>
                  {t('web.stand-ins.end')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {may('office.name-stand-in') && (
        <div className="page-actions">
          <Button variant="default" onClick={() => setNaming(true)}>
            {t('web.stand-ins.name')}
          </Button>
        </div>
      )}
      {naming && <NameStandIn desk={desk} close={() => setNaming(false)} />}
      {acting && (
        <ConfirmWithReason
          opened
          close={close}
          title={t(`web.stand-ins.${acting.act}`)}
          action={t(`web.stand-ins.${acting.act}`)}
          withReason={acting.act === 'end'}
          saving={confirm.isPending || end.isPending}
          error={confirm.error ?? end.error}
          confirm={(reason) => {
            const { standIn } = acting.one;
            if (acting.act === 'confirm') confirm.mutate({ standIn }, done);
            else end.mutate({ standIn, reason }, done);
          }}
        >
          <p>{t(`web.stand-ins.${acting.act}-text`, { name: acting.one.name })}</p>
        </ConfirmWithReason>
      )}
    </>
  );
}
