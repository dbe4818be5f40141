// One desk that holds personal data: what is named, what is missing or has lapsed, who stands in, and the switch.
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readinessNeeds } from '#desks/office/model/lists.ts';
import { askAgain, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useFormat, useT, useTOr } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { isProblem } from '../../../kernel/problem.ts';
import { useMay } from '../../../kernel/session.tsx';
import type { Readiness } from '../answers.ts';
import { StandIns } from './stand-ins.tsx';
import './office.css';

const ProposeDesk = later(() => import('./propose-desk.tsx'), 'ProposeDesk');

export function DeskReadiness({ readiness }: { readiness: Readiness }) {
  const t = useT();
  const tOr = useTOr();
  const format = useFormat();
  const may = useMay();
  const queries = useQueryClient();
  const [acting, setActing] = useState<'propose' | 'switch'>();
  const [changed, setChanged] = useState<readonly string[]>([]);
  const switchOn = useOrder('office.switch-desk-on');
  const { desk, missing, lapsed, switchedOnAt, proposedByMe, proposedAt, version, standIns } = readiness;
  const close = () => setActing(undefined);
  const whole = missing.length + lapsed.length === 0;
  const maySwitch = may('office.switch-desk-on') && switchedOnAt === null && whole && proposedAt !== null;
  const seen = {
    version,
    standIns: standIns.filter((one) => one.state === 'ready').map((one) => one.standIn),
  };
  const failed = (error: Error) => {
    if (!isProblem(error, 'kernel.facts-changed')) return;
    // What they read is no longer so: it is asked for anew and marked, and nothing is confirmed unseen.
    setChanged((error.body.current as { changed: string[] }).changed);
    close();
    void askAgain(queries, ['office.read-readiness']);
  };
  return (
    <section className="section">
      <h2>
        {tOr(`web.desk.${desk}`, desk)}{' '}
        {switchedOnAt ? (
          <StateBadge
            tone={whole ? 'done' : 'late'}
            text={t('web.readiness.on', { date: format.date(switchedOnAt) })}
          />
        ) : (
          <StateBadge tone="quiet" text={t('web.readiness.off')} />
        )}
      </h2>
      {changed.length > 0 && (
        <Notice tone="late" title={t('web.readiness.changed')} alert>
          <p>{changed.map((fact) => t(`readiness.${fact}`)).join('; ')}</p>
        </Notice>
      )}
      <dl className="facts">
        {readinessNeeds.map((need) => (
          <div key={need} className="fact">
            <dt>
              {t(`readiness.${need}`)}{' '}
              {changed.includes(need) && <StateBadge tone="late" text={t('web.readiness.is-changed')} />}
            </dt>
            <dd>
              <Named readiness={readiness} need={need} />{' '}
              {missing.includes(need) && <StateBadge tone="waiting" text={t('web.readiness.missing')} />}
              {lapsed.includes(need) && <StateBadge tone="late" text={t('web.readiness.lapsed')} />}
            </dd>
          </div>
        ))}
      </dl>
      <div className="page-actions">
        {may('office.propose-desk') && (
          <Button variant="default" onClick={() => setActing('propose')}>
            {t(switchedOnAt ? 'web.readiness.name-anew' : 'web.readiness.propose')}
          </Button>
        )}
        {maySwitch && (
          <Button disabled={proposedByMe} onClick={() => setActing('switch')}>
            {t('web.readiness.switch-on')}
          </Button>
        )}
      </div>
      {maySwitch && proposedByMe && <p className="muted small">{t('web.readiness.second-person')}</p>}
      <StandIns desk={desk} standIns={standIns} />
      {acting === 'propose' && <ProposeDesk readiness={readiness} close={close} />}
      {acting === 'switch' && (
        <ConfirmWithReason
          opened
          close={close}
          title={t('web.readiness.switch-on')}
          action={t('web.readiness.switch-on')}
          withReason={false}
          saving={switchOn.isPending}
          error={switchOn.error}
          confirm={() => switchOn.mutate({ desk, seen }, { onSuccess: close, onError: failed })}
        >
          <p>{t('web.readiness.switch-on-text')}</p>
        </ConfirmWithReason>
      )}
    </section>
  );
}

function Named({ readiness, need }: { readiness: Readiness; need: (typeof readinessNeeds)[number] }) {
  const t = useT();
  const format = useFormat();
  const { facts, classes, standIns } = readiness;
  if (need === 'standIns')
    return <>{t('web.readiness.of-two', { n: standIns.filter((one) => one.state === 'ready').length })}</>;
  if (need === 'telephones')
    return (
      <ul className="plain-list">
        {(facts.telephones ?? []).map((one) => (
          <li key={`${one.place} ${one.number}`}>
            {one.place === '*' ? t('web.readiness.everywhere') : one.place}: {one.number} ({one.hours})
          </li>
        ))}
      </ul>
    );
  if (need === 'periods')
    return (
      <ul className="plain-list">
        {classes
          .filter((one) => facts.periods?.[one.class] !== undefined)
          .map((one) => (
            <li key={one.class}>
              {t('web.readiness.period', {
                name: t(`retention.${one.class}`),
                n: facts.periods?.[one.class] ?? 0,
              })}
            </li>
          ))}
      </ul>
    );
  const value = facts[need];
  if (value === undefined) return null;
  return <>{need === 'assessedOn' ? format.date(value) : value}</>;
}
