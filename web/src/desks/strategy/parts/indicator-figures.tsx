// The figures of an indicator in one table: where it began, what was measured, what is aimed at.
import { useState } from 'react';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Frame } from '../../../kernel/parts/frame.tsx';
import type { Indicator } from '../queries.ts';
import { useFigure } from './use-figure.ts';

const WithdrawValue = later(() => import('./withdraw-value.tsx'), 'WithdrawValue');

type Value = Indicator['values'][number];

export function IndicatorFigures(props: { plan: string; indicator: Indicator; mayWithdraw: boolean }) {
  const t = useT();
  const format = useFormat();
  const words = useWords();
  const figure = useFigure(props.indicator);
  const [withdrawing, setWithdrawing] = useState<Value>();
  const { plan, indicator, mayWithdraw } = props;
  const { baseline, targets, values, unit } = indicator;
  if (!baseline && targets.length === 0 && values.length === 0) return null;
  const day = (on: string) => (on.length === 10 ? format.date(on) : on);
  return (
    <Frame label={`${t('web.indicators.title')}: ${words(indicator.titles)}`}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('web.indicator.row')}</th>
            <th scope="col" className="end">
              {t('web.indicator.value')}
              {unit && (
                <>
                  {' '}
                  (<Text of={unit} />)
                </>
              )}
            </th>
          </tr>
        </thead>
        <tbody>
          {baseline && (
            <tr>
              <th scope="row">
                {t('web.indicator.baseline')}, {day(baseline.on)}
              </th>
              <td className="end">{figure(baseline.value)}</td>
            </tr>
          )}
          {values.toReversed().map((value) => (
            <tr key={value.id} className={value.state === 'withdrawn' ? 'muted' : undefined}>
              <th scope="row">
                <span className="indicator-dot" aria-hidden /> {t('web.indicator.value')}, {day(value.on)}
                <Note value={value} />
                {mayWithdraw && value.state === 'entered' && !value.approved && (
                  <button
                    type="button"
                    className="link-button small screen-only"
                    onClick={() => setWithdrawing(value)}
                  >
                    {t('web.indicator.withdraw')}
                    <span className="only-read">: {day(value.on)}</span>
                  </button>
                )}
              </th>
              <td className="end">
                {value.state === 'withdrawn' ? <s>{figure(value.value)}</s> : figure(value.value)}
              </td>
            </tr>
          ))}
          {targets.map(({ on, value }) => (
            <tr key={on}>
              <th scope="row">
                <span className="indicator-square" aria-hidden /> {t('web.indicator.target')}, {day(on)}
              </th>
              <td className="end">{figure(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {withdrawing && (
        <WithdrawValue
          plan={plan}
          indicator={indicator}
          value={withdrawing}
          close={() => setWithdrawing(undefined)}
        />
      )}
    </Frame>
  );
}

/** Where a value comes from, what was said about it, and whether it was approved, and how long that stood. */
function Note({ value }: { value: Value }) {
  const t = useT();
  const format = useFormat();
  const words = useWords();
  const { approved, unapproved, withdrawnReason } = value;
  const reason = withdrawnReason ?? '';
  const date = approved ? format.date(approved.at) : '';
  const stateOf = () => {
    if (unapproved)
      return t('web.indicator.unapproved', {
        date,
        undone: format.date(unapproved.at),
        post: words(unapproved.by),
        reason,
      });
    if (value.replaced) return t('web.indicator.replaced');
    if (value.state === 'withdrawn') return t('web.indicator.withdrawn', { reason });
    return approved
      ? t('web.indicator.approved', { date, post: words(approved.by) })
      : t('web.indicator.entered');
  };
  return (
    <span className="indicator-note small muted">
      {[value.source, value.note, stateOf()].filter(Boolean).join(' · ')}
    </span>
  );
}
