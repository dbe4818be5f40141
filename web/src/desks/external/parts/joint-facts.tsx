// What a joint activity is for, at which level and in which way, and to what it belongs.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Joint } from '../answers.ts';

const JointTie = later(() => import('./joint-tie.tsx'), 'JointTie');
type Tie = Joint['ties'][number];

export function JointFacts({ joint }: { joint: Joint }) {
  const t = useT();
  const may = useMay();
  const [tying, setTying] = useState(false);
  return (
    <section className="section external-open" aria-labelledby="facts">
      <h2 id="facts">{t('web.joint.facts')}</h2>
      <dl className="facts">
        <dt>{t('web.joint.aim')}</dt>
        <dd className="external-covers">
          <Text of={joint.aim} />
        </dd>
        <dt>{t('web.external.level')}</dt>
        <dd>
          {t(`web.external.level.${joint.level}`)} · {t(`web.external.way.${joint.way}`)}
        </dd>
        <dt>{t('web.joint.ties')}</dt>
        <dd>
          {joint.ties.length === 0 && <span className="muted">{t('web.joint.no-ties')}</span>}
          <ul className="plain-list">
            {joint.ties.map((tie) => (
              <TieLine key={tie.tie} tie={tie} />
            ))}
          </ul>
          {may('external.tie-joint') && (
            <Button size="compact-md" variant="default" onClick={() => setTying(true)}>
              {t('web.joint.tie')}
            </Button>
          )}
        </dd>
      </dl>
      {tying && <JointTie joint={joint.joint} close={() => setTying(false)} />}
    </section>
  );
}

function TieLine({ tie: { tie, target, titles, number } }: { tie: Tie }) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const untie = useOrder('external.untie-joint');
  return (
    <li className="row">
      {untie.error && <ProblemNotice error={untie.error} />}
      <span className="muted">{t(`web.joint.tie-to.${target.to}`)}:</span>
      <Target target={target}>
        {number && `${number} · `}
        <Text of={titles} />
      </Target>
      {may('external.untie-joint') && (
        <Button
          size="compact-md"
          variant="subtle"
          className="screen-only"
          loading={untie.isPending}
          aria-label={t('web.joint.untie-what', { what: words(titles) })}
          onClick={() => untie.mutate({ tie })}
        >
          {t('web.joint.untie')}
        </Button>
      )}
    </li>
  );
}

function Target({ target, children }: { target: Tie['target']; children: ReactNode }) {
  switch (target.to) {
    case 'agreement':
      return <Link to="/external/register">{children}</Link>;
    case 'event':
    case 'commitment':
    case 'lesson':
      return (
        <Link to="/external/events/$event" params={{ event: target.event } as never}>
          {children}
        </Link>
      );
    case 'measure':
      return (
        <Link
          to="/strategy/plan/items/$item"
          params={{ item: target.item } as never}
          search={{ plan: target.plan } as never}
        >
          {children}
        </Link>
      );
    case 'paragraph':
      return <span>{children}</span>;
  }
}
