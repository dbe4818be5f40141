// The money of a measure by source: planned, committed, spent; the last two can be recorded while the plan stands.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Frame } from '../../../kernel/parts/frame.tsx';
import type { MeasurePage } from '../queries.ts';
import { useMoney } from './words.tsx';

const SpendingForm = later(() => import('./spending-form.tsx'), 'SpendingForm');

export function Spending({ found }: { found: MeasurePage }) {
  const t = useT();
  const money = useMoney();
  const [editing, setEditing] = useState(false);
  const { item, may } = found;
  return (
    <section className="section">
      <h2>{t('web.money.title')}</h2>
      {item.budget.length === 0 ? (
        <p className="muted">{t('web.money.none')}</p>
      ) : editing ? (
        <SpendingForm found={found} close={() => setEditing(false)} />
      ) : (
        <>
          <Frame label={t('web.money.title')}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{t('column.source')}</th>
                  <th scope="col">{t('web.money.year')}</th>
                  {(['planned', 'committed', 'spent'] as const).map((kind) => (
                    <th key={kind} scope="col" className="end">
                      {t(`column.${kind}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {item.budget.map((line) => (
                  <tr key={line.id}>
                    <th scope="row">{line.source}</th>
                    <td>{line.year ?? ''}</td>
                    {(['planned', 'committed', 'spent'] as const).map((kind) => (
                      <td key={kind} className="end nowrap">
                        {money(line, line[kind])}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Frame>
          {may.includes('record-spending') && (
            <div className="page-actions">
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('web.money.record')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
