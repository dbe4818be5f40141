// Measures by year: what is planned and by whom, what is needed, what is missing.
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Column } from '../../../kernel/table/column.ts';
import { Table } from '../../../kernel/table/table.tsx';
import type { TableState } from '../../../kernel/table/table-state.ts';
import type { MoneyRow, Plan } from '../queries.ts';
import { Money, useMoney } from './words.tsx';

const SetNeed = later(() => import('./set-need.tsx'), 'SetNeed');

export function MoneyTable(props: {
  plan: Plan;
  rows: readonly MoneyRow[];
  state: TableState;
  change: (state: TableState) => void;
}) {
  const t = useT();
  const words = useWords();
  const may = useMay();
  const [of, setOf] = useState<MoneyRow>();
  const columns = useColumns(props.plan.id, may('strategy.set-need') ? setOf : undefined);
  return (
    <>
      <Table
        name="money"
        file={`${words(props.plan.titles)} – ${t('web.nav.money')}`}
        caption={t('web.funds.measures')}
        rows={props.rows}
        columns={columns}
        rowId={({ item, year }) => `${item} ${year ?? ''}`}
        state={props.state}
        change={props.change}
        empty={<Empty title={t('web.funds.no-measures')}>{t('web.funds.no-measures-more')}</Empty>}
      />
      {of && <SetNeed plan={props.plan.id} row={of} close={() => setOf(undefined)} />}
    </>
  );
}

const plain = (minor: number, currency: string) => `${(minor / 100).toFixed(2)} ${currency}`;

function useColumns(plan: string, setNeed: ((row: MoneyRow) => void) | undefined): Column<MoneyRow>[] {
  const t = useT();
  const words = useWords();
  const money = useMoney();
  return useMemo(
    () => [
      { id: 'id', title: t('column.id'), value: ({ externalId }) => externalId ?? undefined, width: '64px' },
      {
        id: 'title',
        title: t('column.title'),
        heads: true,
        value: ({ titles }) => words(titles),
        show: ({ item, titles }) => (
          <Link to="/strategy/plan/items/$item" params={{ item }} search={{ plan }}>
            <Text of={titles} />
          </Link>
        ),
      },
      { id: 'year', title: t('web.money.year'), value: ({ year }) => year ?? undefined, width: '72px' },
      {
        id: 'sources',
        title: t('column.source'),
        from: 900,
        value: ({ sources }) => sources.map(({ source }) => source).join('; ') || undefined,
      },
      {
        id: 'planned',
        title: t('column.planned'),
        align: 'end',
        value: ({ money: sums }) => sums.reduce((sum, { planned }) => sum + planned, 0),
        show: ({ money: sums }) =>
          sums.length > 0 ? (
            <Money sums={sums} />
          ) : (
            <span className="muted">{t('web.funds.nothing-planned')}</span>
          ),
        written: ({ money: sums }) => sums.map((sum) => plain(sum.planned, sum.currency)).join(' + '),
      },
      {
        id: 'need',
        title: t('column.need'),
        align: 'end',
        value: ({ need }) => need?.amount,
        show: (row) => (
          <>
            {row.need && <span className="figures nowrap">{money(row.need, row.need.amount)} </span>}
            {setNeed && row.maySetNeed && (
              <button
                type="button"
                className="link-button screen-only"
                aria-label={`${t(row.need ? 'web.funds.change-need' : 'web.funds.set-need')}: ${words(row.titles)}`}
                onClick={() => setNeed(row)}
              >
                {t(row.need ? 'web.funds.change-need' : 'web.funds.set-need')}
              </button>
            )}
          </>
        ),
        written: ({ need }) => (need ? plain(need.amount, need.currency) : undefined),
      },
      {
        id: 'missing',
        title: t('column.missing'),
        align: 'end',
        value: ({ compared }) => compared?.missing,
        show: ({ compared, why, need }) =>
          compared ? (
            <span className="figures nowrap">{money(compared, compared.missing)}</span>
          ) : (
            need && why && <span className="muted">{t(`web.funds.why.${why}`)}</span>
          ),
        written: ({ compared }) => (compared ? plain(compared.missing, compared.currency) : undefined),
      },
    ],
    [plan, setNeed, t, words, money],
  );
}
