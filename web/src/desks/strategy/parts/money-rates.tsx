// The exchange rates of a plan: entered with day and source, taken away, never changed in silence.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';

const AddRate = later(() => import('./add-rate.tsx'), 'AddRate');

export function MoneyRates({ plan }: { plan: string }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const found = useAsk('strategy.find-rates', { plan });
  const remove = useOrder('strategy.remove-rate');
  const [adding, setAdding] = useState(false);
  return (
    <section className="section">
      <h2>{t('web.funds.rates')}</h2>
      {remove.error && <ProblemNotice error={remove.error} />}
      <Asked query={found}>
        {({ rates }) =>
          rates.length === 0 ? (
            <p className="muted">{t('web.funds.no-rates')}</p>
          ) : (
            <Frame label={t('web.funds.rates')}>
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{t('web.funds.rate-day')}</th>
                    <th scope="col">{t('web.funds.rate')}</th>
                    <th scope="col">{t('web.funds.rate-source')}</th>
                    {may('strategy.remove-rate') && (
                      <th scope="col" className="screen-only">
                        <span className="only-read">{t('web.funds.remove-rate')}</span>
                      </th>
                    )}
                  </tr>
                </thead>
                <tbody>
                  {rates.map(({ id, from, to, rate, on, source }) => (
                    <tr key={id}>
                      <td className="nowrap">{format.date(on)}</td>
                      <th scope="row" className="nowrap">
                        {t('web.funds.rate-is', { from, rate, to })}
                      </th>
                      <td>{source}</td>
                      {may('strategy.remove-rate') && (
                        <td className="end screen-only">
                          <Button
                            variant="default"
                            size="compact-md"
                            disabled={remove.isPending}
                            aria-label={`${t('web.funds.remove-rate')}: ${from}/${to}, ${format.date(on)}`}
                            onClick={() => remove.mutate({ plan, rate: id })}
                          >
                            {t('web.funds.remove-rate')}
                          </Button>
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Frame>
          )
        }
      </Asked>
      {may('strategy.set-rate') && (
        <div className="page-actions screen-only">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('web.funds.add-rate')}
          </Button>
        </div>
      )}
      {adding && <AddRate plan={plan} close={() => setAdding(false)} />}
    </section>
  );
}
