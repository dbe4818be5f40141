// How a plan stands with fundamental rights, in numbers; each leads to the page that counts the same.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Frame } from '../../../kernel/parts/frame.tsx';

type Figures = OutputOf<'strategy.read-audit-view'>['rights'];

const said = ['open', 'keep', 'change', 'stop'] as const;

export function RightsFigures({ plan, figures }: { plan: string; figures: Figures }) {
  const t = useT();
  const format = useFormat();
  const { standings, reviews, complaints } = figures;
  return (
    <section className="section stack">
      <h2>{t('rights-figures.heading')}</h2>
      <p>{t('rights-figures.text')}</p>
      <Counts
        title={t('rights-figures.standings')}
        what={t('rights-figures.standing')}
        counted={t('column.measures')}
        rows={standings.map(({ standing, n }) => ({
          name: t(`rights.standing.${standing}`),
          count: (
            <Link to="/strategy/rights" search={{ plan, standing }}>
              {format.number(n)}
            </Link>
          ),
        }))}
      />
      <Counts
        title={t('rights-figures.reviews')}
        what={t('rights-figures.decided')}
        counted={t('rights-figures.n')}
        rows={said.map((one) => ({
          name: t(`rights-figures.${one}`),
          count: (
            <Link to="/strategy/findings" search={{ plan }}>
              {format.number(reviews[one])}
            </Link>
          ),
        }))}
      />
      <p>
        {complaints.n === null
          ? t('rights-figures.few-complaints', { n: complaints.from })
          : t('rights-figures.complaints', { n: complaints.n })}
      </p>
    </section>
  );
}

type Row = { name: string; count: ReactNode };

function Counts(props: { title: string; what: string; counted: string; rows: readonly Row[] }) {
  const { title, what, counted, rows } = props;
  return (
    <>
      <h3>{title}</h3>
      <Frame label={title}>
        <table className="plain-table">
          <caption className="only-read">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{what}</th>
              <th scope="col" className="end">
                {counted}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="end">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
    </>
  );
}
