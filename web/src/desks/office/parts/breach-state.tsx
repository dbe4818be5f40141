// How a breach stands: its state as a word, and what its clock says in a sentence.
import { useEffect, useState } from 'react';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import type { Tone } from '../../../kernel/parts/notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import type { Breach } from '../answers.ts';

const hour = 3_600_000;

export function BreachBadge({ breach: { state, late } }: { breach: Breach }) {
  const t = useT();
  return <StateBadge tone={toneOf({ state, late })} text={t(`state.office.breach.${state}`)} />;
}

/** Only what is overdue is red. */
export function toneOf({ state, late }: Pick<Breach, 'state' | 'late'>): Tone {
  if (state === 'closed') return 'quiet';
  if (state === 'noticed') return late ? 'late' : 'waiting';
  return 'done';
}

/** The page may stand open for long: what is left is counted anew each minute. */
export function useClockOf(breach: Breach): string {
  const t = useT();
  const format = useFormat();
  const now = useMinute();
  const { state, tellBy, authorityAt, authorityReference, untoldBecause, since } = breach;
  if (state === 'closed') return t('web.breach.closed-on', { date: format.moment(since) });
  if (state === 'untold') return t('web.breach.untold', { reason: untoldBecause ?? '' });
  const by = Date.parse(tellBy);
  if (state === 'told') {
    const told = { date: format.moment(authorityAt ?? since), reference: authorityReference ?? '' };
    const late = authorityAt !== null && Date.parse(authorityAt) > by;
    return `${t('web.breach.told', told)}${late ? ` ${t('web.breach.told-late')}` : ''}`;
  }
  const date = format.moment(tellBy);
  if (now > by) return t('web.breach.over', { date });
  const hours = Math.floor((by - now) / hour);
  return hours > 0 ? t('web.breach.left', { date, n: hours }) : t('web.breach.last-hour', { date });
}

function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
