// Changes of the keys: asked for by one person, confirmed by another, and then done at the machine, once.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';

const AskCeremony = later(() => import('./ask-ceremony.tsx'), 'AskCeremony');

type Ceremony = OutputOf<'office.find-ceremonies'>['ceremonies'][number];
const tones = { asked: 'waiting', confirmed: 'waiting', begun: 'late', done: 'done' } as const;
/** What carries it out at the machine. */
const commands = {
  'rotate-node-key': 'npm run -s zaedno -- keys rotate',
  'move-node-key': 'npm run -s zaedno -- keys rotate',
  'rotate-ledger-key': 'npm run -s zaedno -- ledger rotate-key',
} as const satisfies Record<Ceremony['change'], string>;

export function Ceremonies() {
  const t = useT();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const found = useAsk('office.find-ceremonies', {}, { when: may('office.find-ceremonies') });
  if (!may('office.find-ceremonies')) return null;
  return (
    <section className="section stack" aria-labelledby="ceremonies">
      <h2 id="ceremonies">{t('web.ceremonies.title')}</h2>
      <p>{t('web.ceremonies.text')}</p>
      <Asked query={found}>
        {({ ceremonies }) =>
          ceremonies.length === 0 ? (
            <p>{t('web.ceremonies.none')}</p>
          ) : (
            <ul className="plain-list stack">
              {ceremonies.map((one) => (
                <Line key={one.ceremony} ceremony={one} />
              ))}
            </ul>
          )
        }
      </Asked>
      {may('office.ask-ceremony') && (
        <div className="row">
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('web.ceremonies.ask')}
          </Button>
        </div>
      )}
      {asking && <AskCeremony close={() => setAsking(false)} />}
    </section>
  );
}

function Line({ ceremony }: { ceremony: Ceremony }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const [acting, setActing] = useState<'confirm' | 'withdraw' | 'refuse'>();
  const confirm = useOrder('office.confirm-ceremony');
  const withdraw = useOrder('office.withdraw-ceremony');
  const close = () => setActing(undefined);
  const { change, state, turn, askedBy: name, askedAt, reason } = ceremony;
  const no = turn === 'second' ? 'refuse' : 'withdraw';
  const isOpen = state === 'asked' || state === 'confirmed';
  return (
    <li className="stack-small">
      <p>
        <strong>{t(`key-change.${change}`)}</strong>{' '}
        <StateBadge tone={tones[state]} text={t(`ceremony-state.${state}`)} />
      </p>
      <p>{t('web.ceremonies.by', { name, date: format.moment(askedAt), reason })}</p>
      <WhatNow ceremony={ceremony} />
      <div className="row">
        {turn === 'second' && may('office.confirm-ceremony') && (
          <Button size="compact-md" onClick={() => setActing('confirm')}>
            {t('web.ceremonies.confirm')}
          </Button>
        )}
        {isOpen && may('office.withdraw-ceremony') && (
          <Button size="compact-md" variant="default" onClick={() => setActing(no)}>
            {t(`web.ceremonies.${no}`)}
          </Button>
        )}
      </div>
      {acting && (
        <ConfirmWithReason
          opened
          close={close}
          title={t(`key-change.${change}`)}
          action={t(`web.ceremonies.${acting}`)}
          withReason={acting !== 'confirm'}
          saving={confirm.isPending || withdraw.isPending}
          error={confirm.error ?? withdraw.error}
          confirm={(why) => {
            const done = { onSuccess: close };
            if (acting === 'confirm') confirm.mutate({ ceremony: ceremony.ceremony }, done);
            else withdraw.mutate({ ceremony: ceremony.ceremony, reason: why }, done);
          }}
        >
          <p>{t(acting === 'confirm' ? 'web.ceremonies.confirm-text' : 'web.ceremonies.withdraw-text')}</p>
        </ConfirmWithReason>
      )}
    </li>
  );
}

/** Whose turn it is and until when; at the machine, the command. */
function WhatNow({ ceremony }: { ceremony: Ceremony }) {
  const t = useT();
  const format = useFormat();
  const { change, state, confirmedBy, until, doneAt } = ceremony;
  const name = confirmedBy ?? '';
  if (state === 'asked') return <p>{t('web.ceremonies.waits', { date: format.moment(until) })}</p>;
  if (state === 'done')
    return <p>{t('web.ceremonies.done', { name, date: format.moment(doneAt ?? until) })}</p>;
  return (
    <>
      <p>
        {state === 'begun'
          ? t('web.ceremonies.begun', { name })
          : t('web.ceremonies.agreed', { name, date: format.moment(until) })}
      </p>
      <code className="secret-link">{commands[change]}</code>
    </>
  );
}
