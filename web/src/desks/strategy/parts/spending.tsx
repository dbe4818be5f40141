// The money of a measure by source: planned, committed, spent; the last two can be recorded while the plan stands.
import { Button, NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { MeasurePage } from '../queries.ts';
import { useMoney } from './words.tsx';
import '@mantine/core/styles/NumberInput.css';
import { Frame } from '../../../kernel/parts/frame.tsx';

type Line = MeasurePage['item']['budget'][number];

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

function SpendingForm({ found, close }: { found: MeasurePage; close: () => void }) {
  const t = useT();
  const { plan, item } = found;
  const [lines, setLines] = useState<readonly Line[]>(item.budget);
  const save = useOrder('strategy.record-spending');
  const change = (id: string, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      {
        plan: plan.id,
        item: item.id,
        base: item.version,
        lines: lines.map(({ id, committed, spent }) => ({ line: id, committed, spent })),
      },
      { onSuccess: close },
    );
  };
  return (
    <form className="form" onSubmit={submit}>
      {save.error && <ProblemNotice error={save.error} />}
      {lines.map((line) => (
        <fieldset key={line.id}>
          <legend>
            {line.source} {line.year ?? ''}
          </legend>
          <div className="form-pair">
            {(['committed', 'spent'] as const).map((kind) => (
              <NumberInput
                key={kind}
                label={`${t(`column.${kind}`)} (${line.currency})`}
                value={line[kind] / 100}
                min={0}
                decimalScale={2}
                thousandSeparator=" "
                hideControls
                onChange={(value) => change(line.id, { [kind]: Math.round(Number(value) * 100) })}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="row">
        <Button type="submit" loading={save.isPending}>
          {t('web.save')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('web.cancel')}
        </Button>
      </div>
    </form>
  );
}
