// The measures of a plan as a table.
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Text, useFormat, useT, useTOr, useWords } from '../../../kernel/i18n.tsx';
import type { Names } from '../../../kernel/i18n/languages.ts';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import type { Column } from '../../../kernel/table/column.ts';
import { Table } from '../../../kernel/table/table.tsx';
import type { TableState } from '../../../kernel/table/table-state.ts';
import type { PlanNode } from '../queries.ts';
import { above, byIdOf } from './tree.ts';
import { Money, WorkflowState } from './words.tsx';

export function MeasureTable(props: {
  plan: string;
  /** The plan's title, for the name of a file. */
  title: Names;
  items: readonly PlanNode[];
  /** Measures that a finding put under rights review. */
  underReview: readonly string[];
  leaves: readonly PlanNode[];
  state: TableState;
  change: (state: TableState) => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  const words = useWords();
  const columns = useColumns(props.plan, props.items, props.underReview);
  return (
    <Table
      name="measures"
      file={words(props.title)}
      caption={t('web.measures.caption')}
      rows={props.leaves}
      columns={columns}
      rowId={({ id }) => id}
      state={props.state}
      change={props.change}
      open={({ id }) =>
        void navigate({
          to: '/strategy/plan/items/$item',
          params: { item: id },
          search: { plan: props.plan },
        })
      }
      empty={<Empty title={t('web.measures.none')}>{t('web.measures.none-more')}</Empty>}
    />
  );
}

function useColumns(
  plan: string,
  items: readonly PlanNode[],
  underReview: readonly string[],
): Column<PlanNode>[] {
  const t = useT();
  const tOr = useTOr();
  const words = useWords();
  const format = useFormat();
  const byId = useMemo(() => byIdOf(items), [items]);
  return useMemo(
    () => [
      {
        id: 'id',
        title: t('column.id'),
        value: ({ externalId }) => externalId ?? undefined,
        width: '64px',
      },
      {
        id: 'title',
        title: t('column.title'),
        heads: true,
        value: ({ titles }) => words(titles),
        show: ({ id, titles, type }) => (
          <Link to="/strategy/plan/items/$item" params={{ item: id }} search={{ plan }}>
            {type === 'activity' && <span className="muted">{t('type.activity')} · </span>}
            <Text of={titles} />
          </Link>
        ),
      },
      {
        id: 'under',
        title: t('column.above'),
        hidden: true,
        // What leaves as a file carries these columns: of value in itself stands under its own words.
        value: ({ id, ownLabel }) =>
          ownLabel
            ? words(ownLabel)
            : above(byId, id)
                .map(({ titles }) => words(titles))
                .join(' › '),
      },
      {
        id: 'kind',
        title: t('column.kind'),
        from: 940,
        value: ({ kind, ownLabel }) => (kind && !ownLabel ? t(`kind.${kind}`) : undefined),
      },
      {
        id: 'level',
        title: t('column.level'),
        hidden: true,
        value: ({ level }) => (level ? t(`level.${level}`) : undefined),
      },
      {
        id: 'lead',
        title: t('column.lead'),
        width: '22%',
        value: ({ leadNames, lead }) => words(leadNames) || (lead ?? undefined),
        show: ({ leadNames, lead }) => (
          <Text
            of={leadNames}
            otherwise={lead ?? <span className="muted">{t('web.measures.no-lead')}</span>}
          />
        ),
      },
      {
        id: 'state',
        title: t('column.state'),
        value: ({ id, state }) =>
          state
            ? [
                tOr(`state.strategy.measure.${state}`, state),
                ...(underReview.includes(id) ? [t('web.finding.under-review')] : []),
              ].join(', ')
            : undefined,
        show: ({ id, state }) => (
          <>
            {state && <WorkflowState of="measure" state={state} />}
            {underReview.includes(id) && <StateBadge tone="late" text={t('web.finding.under-review')} />}
          </>
        ),
      },
      {
        id: 'ends',
        title: t('column.ends'),
        align: 'end',
        value: ({ endsOn }) => endsOn ?? undefined,
        show: ({ endsOn }) => endsOn && <span className="nowrap">{format.date(endsOn)}</span>,
      },
      { id: 'ties', title: t('column.serves'), align: 'end', from: 820, value: ({ ties }) => ties },
      {
        id: 'planned',
        title: t('column.planned'),
        align: 'end',
        value: ({ money }) => money.reduce((sum, { planned }) => sum + planned, 0),
        show: ({ money }) => <Money sums={money} />,
        written: ({ money }) =>
          money.map(({ planned, currency }) => `${(planned / 100).toFixed(2)} ${currency}`).join(' + '),
      },
    ],
    [plan, byId, underReview, t, tOr, words, format],
  );
}
