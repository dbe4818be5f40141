// The coverage matrix of two plans: a row for each line, paragraph or kind; each cell opens the measures of both sides.
import { useMemo, useState } from 'react';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { later } from '../../../kernel/later.ts';
import type { Column } from '../../../kernel/table/column.ts';
import { Table } from '../../../kernel/table/table.tsx';
import type { TableState } from '../../../kernel/table/table-state.ts';
import type { ComparedRow, Comparison, Plan } from '../queries.ts';
import { rowId, whoHasIt } from './compare-rows.ts';
import { useRowName } from './use-row-name.ts';
import { paragraphSign } from './words.tsx';

const CompareDialog = later(() => import('./compare-dialog.tsx'), 'CompareDialog');

export function CompareTable(props: {
  plan: Plan;
  found: Comparison;
  rows: readonly ComparedRow[];
  state: TableState;
  change: (state: TableState) => void;
}) {
  const t = useT();
  const words = useWords();
  const { plan, found, rows } = props;
  const [opened, open] = useState<string>();
  const columns = useColumns(found, open);
  const row = rows.find((one) => rowId(one) === opened);
  return (
    <>
      <Table
        name="comparison"
        file={`${words(plan.titles)} – ${words(found.foreign.names)}`}
        caption={t('web.compare.caption')}
        rows={rows}
        columns={columns}
        rowId={rowId}
        state={props.state}
        change={props.change}
        empty={<Empty title={t('web.compare.nothing')} />}
      />
      {row && <CompareDialog plan={plan} found={found} row={row} close={() => open(undefined)} />}
    </>
  );
}

function useColumns(found: Comparison, open: (id: string) => void): Column<ComparedRow>[] {
  const t = useT();
  const words = useWords();
  const name = useRowName();
  return useMemo(() => {
    const ours = new Map(found.own.map((one) => [one.id, one]));
    const others = new Map(found.theirs.map((one) => [one.id, one]));
    // What leaves as a file names work of value in itself by its own label only.
    const titlesOf = (
      ids: readonly string[],
      all: ReadonlyMap<string, (typeof found.own | typeof found.theirs)[number]>,
    ) =>
      ids
        .flatMap((id) => all.get(id) ?? [])
        .map(({ externalId, titles, ownLabel }) =>
          ownLabel ? words(ownLabel) : [externalId, words(titles)].filter(Boolean).join(' '),
        )
        .join('; ');
    const cell = (row: ComparedRow, side: 'own' | 'theirs') => (
      <span>
        {row[side].length > 0 ? (
          <button type="button" className="link-button" onClick={() => open(rowId(row))}>
            {t('web.compare.measures', { n: row[side].length })}
            <span className="only-read">, {t('web.compare.open-row', { row: name(row) })}</span>
          </button>
        ) : (
          <span className="muted">–</span>
        )}
        {row.notApplicable[side] && (
          <span className="small muted">
            {' '}
            {t(side === 'own' ? 'web.compare.not-ours' : 'web.compare.not-theirs')}
          </span>
        )}
      </span>
    );
    return [
      {
        id: 'row',
        title: t('web.compare.row'),
        heads: true,
        value: name,
        show: (row) =>
          row.by === 'kind' ? (
            name(row)
          ) : (
            <>
              {paragraphSign(row.key ?? '')} <Text of={row.heading} />
            </>
          ),
      },
      {
        id: 'own',
        title: t('web.compare.ours'),
        value: ({ own }) => own.length,
        show: (row) => cell(row, 'own'),
        width: '18%',
      },
      {
        id: 'theirs',
        title: t('web.compare.theirs'),
        value: ({ theirs }) => theirs.length,
        show: (row) => cell(row, 'theirs'),
        width: '18%',
      },
      {
        id: 'who',
        title: t('web.compare.who'),
        value: (row) => t(`web.compare.who.${whoHasIt(row)}`),
        show: (row) => <WhoBadge row={row} />,
        width: '16%',
      },
      {
        id: 'our-titles',
        title: t('web.compare.our-titles'),
        hidden: true,
        value: ({ own }) => titlesOf(own, ours),
      },
      {
        id: 'their-titles',
        title: t('web.compare.their-titles'),
        hidden: true,
        value: ({ theirs }) => titlesOf(theirs, others),
      },
    ];
  }, [found, open, t, words, name]);
}

function WhoBadge({ row }: { row: ComparedRow }) {
  const t = useT();
  const who = whoHasIt(row);
  const tone = { both: 'done', own: 'quiet', theirs: 'waiting', neither: 'late' } as const;
  return <StateBadge tone={tone[who]} text={t(`web.compare.who.${who}`)} />;
}
