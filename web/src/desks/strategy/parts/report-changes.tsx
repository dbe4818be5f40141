// What is different to the report before: each figure with its measure, paragraph or page of money.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Text, useFormat, useT, useTOr } from '../../../kernel/i18n.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import type { ReportPage } from '../queries.ts';
import { paragraphSign, useMoney } from './words.tsx';

type Since = NonNullable<ReportPage['since']>;
type Change = Since['changes'][number];

export function ReportChanges({ plan, since }: { plan: string; since: ReportPage['since'] }) {
  const t = useT();
  if (!since) return <p className="muted">{t('web.report.first')}</p>;
  if (since.changes.length === 0)
    return <p className="muted">{t('web.report.nothing-changed', { number: since.report })}</p>;
  const caption = t('web.report.since', { number: since.report });
  return (
    <Frame label={caption}>
      <table className="plain-table">
        <caption className="only-read">{caption}</caption>
        <thead>
          <tr>
            {(['what', 'figure', 'before', 'now'] as const).map((one) => (
              <th key={one} scope="col">
                {t(`web.report.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {since.changes.map((change) => (
            <tr key={`${change.of} ${change.id} ${change.what}`}>
              <th scope="row">
                <Thing plan={plan} change={change} />
              </th>
              <td>{t(`web.report.changed.${change.what}`)}</td>
              <td>
                <Figure change={change} value={change.before} />
              </td>
              <td>
                <Figure change={change} value={change.after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

function Thing({ plan, change: { of, id, item, titles } }: { plan: string; change: Change }): ReactNode {
  const t = useT();
  switch (of) {
    case 'paragraph':
      return (
        <Link to="/strategy/read" search={{ plan, at: id }}>
          {paragraphSign(id)} {titles && <Text of={titles} />}
        </Link>
      );
    case 'money':
      return (
        <Link to="/strategy/money" search={{ plan, by: 'line' }}>
          {t('web.report.money-in', { currency: id })}
        </Link>
      );
    case 'threat':
      return (
        <Link to="/strategy/threat-picture" search={{ picture: id }}>
          {t('web.nav.threat-picture')}
        </Link>
      );
    default:
      return (
        <Link to="/strategy/plan/items/$item" params={{ item: item ?? id }} search={{ plan }}>
          <Text of={titles} />
        </Link>
      );
  }
}

function Figure({ change: { of, id, what }, value }: { change: Change; value: Change['before'] }): ReactNode {
  const t = useT();
  const tOr = useTOr();
  const format = useFormat();
  const money = useMoney();
  if (value === null) return '–';
  if (what === 'status') return tOr(`web.standing.${value}`, String(value));
  if (what === 'state') return tOr(`state.strategy.measure.${value}`, String(value));
  if (what === 'gap') return t(value === 'true' ? 'web.standing.gap' : 'web.report.served');
  if (what === 'approved') return format.date(String(value));
  if (of === 'money') return <span className="figures nowrap">{money({ currency: id }, Number(value))}</span>;
  return typeof value === 'number' ? format.number(value) : value;
}
