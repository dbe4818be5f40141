// Sums of money by group: bars for the eye, and the table that says the same in figures.
import { NativeSelect } from '@mantine/core';
import { sourceKinds } from '#desks/strategy/model/lists.ts';
import type { MoneyGrouping } from '#desks/strategy/model/money.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { MoneyAnswer } from '../queries.ts';
import { Money, useMoney } from './words.tsx';

type Group = MoneyAnswer['groups'][number];
const kinds = ['planned', 'committed', 'spent'] as const;

export function MoneyGroups(props: { plan: string; answer: MoneyAnswer; by: MoneyGrouping }) {
  const t = useT();
  const { answer, by } = props;
  const name = useGroupName(by);
  if (answer.groups.length === 0)
    return <Empty title={t('web.money.none')}>{t('web.plan.empty-more')}</Empty>;
  const shared = Math.max(...answer.groups.map((group) => group.shared));
  return (
    <>
      <figure className="balance-figure">
        <figcaption>
          <Finding answer={answer} name={name} />
        </figcaption>
        <Bars answer={answer} name={name} />
      </figure>
      <GroupTable {...props} name={name} />
      {by === 'line' && shared > 0 && (
        <p className="muted">{t('web.funds.shared', { n: sharedIn(answer) })}</p>
      )}
    </>
  );
}

/** A measure that is shared stands in several groups; how many there are is what the groups count twice and more. */
function sharedIn({ rows, groups }: MoneyAnswer): number {
  const funded = new Set(rows.flatMap((row) => (row.money.length > 0 ? [row.item] : []))).size;
  const alone = groups.reduce((sum, group) => sum + group.measures - group.shared, 0);
  return Math.max(0, funded - alone);
}

/** Nothing of it could be converted. */
const hasNoRate = ({ converted, unconverted }: Group) => unconverted > 0 && !converted?.planned;

type Named = { answer: MoneyAnswer; name: (group: Group) => string };

function Finding({ answer: { groups, money: sums, reportingCurrency }, name }: Named) {
  const t = useT();
  const money = useMoney();
  if (!reportingCurrency) return t('web.funds.finding-currencies', { n: sums.length });
  const largest = groups.toSorted((a, b) => (b.converted?.planned ?? 0) - (a.converted?.planned ?? 0))[0];
  if (!largest) return null;
  const amount = money({ currency: reportingCurrency }, largest.converted?.planned ?? 0);
  return t('web.funds.finding', { group: name(largest), amount });
}

/** In the reporting currency, one bar; else one for each currency, against all money of that currency. */
function Bars({ answer: { groups, money: all, reportingCurrency, converted }, name }: Named) {
  const money = useMoney();
  const format = useFormat();
  const whole = new Map(all.map((sum) => [sum.currency, sum.planned]));
  // What could not be converted is in its own currency in the table, and never nothing.
  const barsOf = (group: Group) =>
    reportingCurrency && !hasNoRate(group)
      ? [{ currency: reportingCurrency, planned: group.converted?.planned ?? 0, of: converted?.planned ?? 0 }]
      : group.money.map(({ currency, planned }) => ({ currency, planned, of: whole.get(currency) ?? 0 }));
  const outside = (currency: string) => reportingCurrency !== null && currency !== reportingCurrency;
  return (
    <div aria-hidden>
      {groups.map((group) => (
        <div key={group.key ?? ''} className="balance-row">
          <span>{name(group)}</span>
          <div className="balance-bars">
            {barsOf(group).map(({ currency, planned, of }) => (
              <div key={currency} className="balance-bar">
                <span style={{ width: `${of === 0 || outside(currency) ? 0 : (planned / of) * 60}%` }} />
                <span className="figures">
                  {money({ currency }, planned)}
                  {!outside(currency) && ` · ${format.percent(of === 0 ? 0 : planned / of)}`}
                </span>
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function GroupTable({ plan, answer, by, name }: Named & { plan: string; by: MoneyGrouping }) {
  const t = useT();
  const format = useFormat();
  const money = useMoney();
  const may = useMay();
  const say = useOrder('strategy.set-source-kind');
  const { groups, money: all, converted, reportingCurrency: currency } = answer;
  return (
    <>
      {say.error && <ProblemNotice error={say.error} />}
      <Frame label={t('web.funds.caption')}>
        <table className="plain-table">
          <caption className="only-read">{t('web.funds.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t(`web.funds.by.${by}`)}</th>
              {by === 'source' && <th scope="col">{t('column.source-kind')}</th>}
              <th scope="col" className="end">
                {t('column.measures')}
              </th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" className="end">
                  {t(`column.${kind}`)}
                </th>
              ))}
              {currency && (
                <th scope="col" className="end">
                  {t('web.funds.in', { currency })}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.key ?? ''}>
                <th scope="row">{name(group)}</th>
                {by === 'source' && (
                  <td>
                    {may('strategy.set-source-kind') ? (
                      <NativeSelect
                        size="xs"
                        aria-label={t('web.funds.kind-of', { source: name(group) })}
                        value={group.sourceKind ?? ''}
                        disabled={say.isPending}
                        onChange={(event) => {
                          const kind = sourceKinds.find((one) => one === event.currentTarget.value) ?? null;
                          say.mutate({ plan, source: group.key ?? '', kind });
                        }}
                        data={[
                          { value: '', label: t('web.funds.not-said') },
                          ...sourceKinds.map((kind) => ({ value: kind, label: t(`source-kind.${kind}`) })),
                        ]}
                      />
                    ) : (
                      t(group.sourceKind ? `source-kind.${group.sourceKind}` : 'web.funds.not-said')
                    )}
                  </td>
                )}
                <td className="end">{format.number(group.measures)}</td>
                {kinds.map((kind) => (
                  <td key={kind} className="end">
                    <Money sums={group.money} of={kind} />
                  </td>
                ))}
                {currency && (
                  <td className="end">
                    {hasNoRate(group) ? '–' : money({ currency }, group.converted?.planned ?? 0)}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('web.funds.total')}</th>
              {by === 'source' && <td />}
              <td className="end">{format.number(answer.measures)}</td>
              {kinds.map((kind) => (
                <td key={kind} className="end">
                  <Money sums={all} of={kind} />
                </td>
              ))}
              {currency && <td className="end">{money({ currency }, converted?.planned ?? 0)}</td>}
            </tr>
          </tfoot>
        </table>
      </Frame>
    </>
  );
}

function useGroupName(by: MoneyGrouping): (group: Group) => string {
  const t = useT();
  const words = useWords();
  return ({ key, names }) => {
    if (key === null) return t(by === 'line' ? 'web.funds.no-line' : 'web.funds.not-said');
    if (names) return `${key} ${words(names)}`;
    const kind = by === 'source-kind' && sourceKinds.find((one) => one === key);
    return kind ? t(`source-kind.${kind}`) : key;
  };
}
