// The balance: how many measures and how much money go where, with the formula and the table.
import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import { WithParts } from '../parts/with-parts.tsx';
import { useMoney } from '../parts/words.tsx';
import { type Grouping, groupings } from '../search.ts';
import './gaps-page.css';
import { Frame } from '../../../kernel/parts/frame.tsx';

type Balance = OutputOf<'strategy.read-balance'>;
type Group = Balance['groups'][number];

export function BalancePage() {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/balance' });
  const navigate = useNavigate({ from: '/strategy/balance' });
  const by = search.by ?? 'kind';
  return (
    <Page title={t('web.nav.balance')} lead={t('web.balance.lead')}>
      <WithPlan wanted={search.plan}>
        {(plan) => (
          <>
            <div className="row screen-only gaps-tools">
              <NativeSelect
                aria-label={t('web.balance.by')}
                value={by}
                onChange={(event) => {
                  const chosen = groupings.find((one) => one === event.currentTarget.value);
                  if (chosen)
                    void navigate({ search: (before) => ({ ...before, by: chosen }), replace: true });
                }}
                data={groupings.map((one) => ({ value: one, label: t(`web.balance.by.${one}`) }))}
              />
              <WithParts
                checked={search.parts ?? false}
                change={(parts) =>
                  void navigate({
                    search: ({ parts: _, ...before }) =>
                      parts ? { ...before, parts: true as const } : before,
                    replace: true,
                  })
                }
              />
            </div>
            <BalanceView plan={plan.id} by={by} withParts={search.parts ?? false} />
          </>
        )}
      </WithPlan>
    </Page>
  );
}

function BalanceView({ plan, by, withParts }: { plan: string; by: Grouping; withParts: boolean }) {
  const t = useT();
  const format = useFormat();
  const balance = useAsk('strategy.read-balance', { plan, by, withParts });
  const name = useGroupName(by);
  return (
    <Asked query={balance}>
      {(answer) => {
        const largest = answer.groups.toSorted((a, b) => b.measures - a.measures)[0];
        if (!largest) return <Empty title={t('web.balance.none')}>{t('web.plan.empty-more')}</Empty>;
        return (
          <>
            <figure className="balance-figure">
              {/* A chart's title states what it finds. */}
              <figcaption>
                {t('web.balance.finding', {
                  group: name(largest),
                  share: format.percent(largest.share),
                  n: answer.measures,
                })}
              </figcaption>
              <Bars groups={answer.groups} name={name} />
            </figure>
            <BalanceTable answer={answer} name={name} by={by} />
            <footer className="gaps-foot">
              <p>{answer.formula}</p>
              <p>{format.date(answer.on, 'long')}</p>
            </footer>
          </>
        );
      }}
    </Asked>
  );
}

/** The table below says the same in figures; the bars are for the eye. */
function Bars({ groups, name }: { groups: readonly Group[]; name: (group: Group) => string }) {
  const t = useT();
  const format = useFormat();
  const money = useMoney();
  const most = Math.max(
    ...groups.map(({ share }) => share),
    ...groups.flatMap(({ money: sums }) => sums.map(({ sharePlanned }) => sharePlanned)),
    0.01,
  );
  return (
    <div aria-hidden>
      {groups.map((group) => (
        <div key={group.key ?? ''} className="balance-row">
          <span>{name(group)}</span>
          <div className="balance-bars">
            <div className="balance-bar">
              <span style={{ width: `${(group.share / most) * 60}%` }} />
              <span className="figures">
                {t('web.plan.measures', { n: group.measures })} · {format.percent(group.share)}
              </span>
            </div>
            {group.money.map((sum) => (
              <div key={sum.currency} className="balance-bar balance-money">
                <span style={{ width: `${(sum.sharePlanned / most) * 60}%` }} />
                <span className="figures">
                  {money(sum, sum.planned)} · {format.percent(sum.sharePlanned)}
                </span>
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function BalanceTable({
  answer,
  name,
  by,
}: {
  answer: Balance;
  name: (group: Group) => string;
  by: Grouping;
}) {
  const t = useT();
  const format = useFormat();
  const money = useMoney();
  const amounts = (group: Pick<Group, 'money'>, kind: 'planned' | 'spent') =>
    group.money.map((sum) => money(sum, sum[kind])).join(' + ') || '–';
  return (
    <Frame label={t('web.balance.caption')}>
      <table className="plain-table">
        <caption className="only-read">{t('web.balance.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`web.balance.by.${by}`)}</th>
            <th scope="col" className="end">
              {t('web.balance.measures')}
            </th>
            <th scope="col" className="end">
              {t('web.balance.share')}
            </th>
            <th scope="col" className="end">
              {t('column.planned')}
            </th>
            <th scope="col" className="end">
              {t('column.spent')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.groups.map((group) => (
            <tr key={group.key ?? ''}>
              <th scope="row">{name(group)}</th>
              <td className="end">{format.number(group.measures)}</td>
              <td className="end">{format.percent(group.share)}</td>
              <td className="end">{amounts(group, 'planned')}</td>
              <td className="end">{amounts(group, 'spent')}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('web.balance.all')}</th>
            <td className="end">{format.number(answer.measures)}</td>
            <td />
            <td className="end">{answer.money.map((sum) => money(sum, sum.planned)).join(' + ') || '–'}</td>
            <td className="end">{answer.money.map((sum) => money(sum, sum.spent)).join(' + ') || '–'}</td>
          </tr>
        </tfoot>
      </table>
    </Frame>
  );
}

function useGroupName(by: Grouping): (group: Group) => string {
  const t = useT();
  const words = useWords();
  return ({ key, names }) => {
    if (names) return words(names);
    if (key === null) return t('web.balance.without');
    return by === 'kind' || by === 'level' ? t(`${by}.${key}`) : key;
  };
}
