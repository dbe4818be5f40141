// What the register knows of one breach, line by line, and what it does not know yet.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import type { Breach } from '../answers.ts';

export function BreachFacts({ breach }: { breach: Breach }) {
  const t = useT();
  const format = useFormat();
  const moment = (at: string | null) => at && format.moment(at);
  const { user, name, session, from, until, peopleToldAt, peopleToldHow } = breach;
  const used = name ?? user ?? session;
  return (
    <dl className="facts">
      <Fact name="what">{breach.what}</Fact>
      <Fact name="noticed">{moment(breach.noticedAt)}</Fact>
      {used && (
        <Fact name="account">
          {used}
          {from && until && (
            <span className="muted">
              {', '}
              {t('web.breach.span', { from: format.moment(from), until: format.moment(until) })}
            </span>
          )}
        </Fact>
      )}
      <Fact name="contained">{moment(breach.containedAt)}</Fact>
      <Fact name="touches">{breach.touches}</Fact>
      <Fact name="people-told">{[moment(peopleToldAt), peopleToldHow].filter(Boolean).join(': ')}</Fact>
      <Fact name="lessons">{breach.lessons}</Fact>
      {breach.hold && breach.state !== 'closed' && (
        <Fact name="held">
          <Link to="/office/ledger/holds">{t('web.breach.held-text')}</Link>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const t = useT();
  return (
    <>
      <dt>{t(`web.breach.${name}`)}</dt>
      <dd className="breach-words">{children || <span className="muted">{t('web.breach.unknown')}</span>}</dd>
    </>
  );
}
