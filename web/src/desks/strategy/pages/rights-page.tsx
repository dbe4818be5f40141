// The measures of a plan by their assessments of fundamental rights: owed, waiting, refused, due, accepted.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { rightsStandings } from '#desks/strategy/model/lists.ts';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useTOr, useWords } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import type { Column } from '../../../kernel/table/column.ts';
import { Table } from '../../../kernel/table/table.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { RightsBadge } from '../parts/rights-badge.tsx';
import { WorkflowState } from '../parts/words.tsx';
import type { Plan, RightsRow } from '../queries.ts';
import type { RightsSearch } from '../search.ts';
import './gaps-page.css';

const lawTones = { 'not-needed': 'quiet', there: 'done', ended: 'late', missing: 'late' } as const;
const lacks = (law: RightsRow['law']) => law === 'missing' || law === 'ended';

export function RightsPage() {
  const t = useT();
  const { plan } = useSearch({ from: '/house/strategy/strategy/rights' });
  return (
    <Page
      title={t('web.nav.rights')}
      lead={t('web.rights.lead')}
      actions={
        <>
          <Link to="/strategy/findings" search={plan ? { plan } : {}}>
            {t('web.rights.findings')}
          </Link>
          <Link to="/strategy/laws">{t('web.rights.laws')}</Link>
        </>
      }
    >
      <WithPlan wanted={plan}>{(found) => <RightsOf key={found.id} plan={found} />}</WithPlan>
    </Page>
  );
}

function RightsOf({ plan }: { plan: Plan }) {
  const found = useAsk('strategy.find-rights', { plan: plan.id });
  return <Asked query={found}>{({ rows }) => <Rows plan={plan} rows={rows} />}</Asked>;
}

function Rows({ plan, rows }: { plan: Plan; rows: readonly RightsRow[] }) {
  const t = useT();
  const words = useWords();
  const search = useSearch({ from: '/house/strategy/strategy/rights' });
  const navigate = useNavigate({ from: '/strategy/rights' });
  const columns = useColumns(plan.id);
  const change = (next: RightsSearch) => void navigate({ search: next, replace: true });
  const { standing: only, ...rest } = search;
  const { law: lacking, ...whole } = search;
  const shown = rows.filter(({ standing, law }) => (!only || standing === only) && (!lacking || lacks(law)));
  const lack = rows.filter(({ law }) => lacks(law)).length;
  return (
    <>
      <div className="row screen-only gaps-tools">
        <label className="row">
          <span>{t('web.rights.only')}</span>
          <select
            className="plain-select"
            value={only ?? ''}
            onChange={(event) => {
              const standing = rightsStandings.find((one) => one === event.currentTarget.value);
              change(standing ? { ...rest, standing } : rest);
            }}
          >
            <option value="">{t('web.rights.all', { n: rows.length })}</option>
            {rightsStandings.map((one) => (
              <option key={one} value={one}>
                {t(`rights.standing.${one}`)} ({rows.filter(({ standing }) => standing === one).length})
              </option>
            ))}
          </select>
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={lacking === 'missing'}
            onChange={(event) => change(event.currentTarget.checked ? { ...whole, law: 'missing' } : whole)}
          />
          <span>{t('web.rights.without-law', { n: lack })}</span>
        </label>
      </div>
      <Table
        name="rights"
        file={`${words(plan.titles)} – ${t('web.nav.rights')}`}
        caption={t('web.rights.caption')}
        rows={shown}
        columns={columns}
        rowId={({ item }) => item}
        state={search}
        change={({ filter, sort }) => {
          const { filter: _, sort: __, ...before } = search;
          change({ ...before, ...(filter ? { filter } : {}), ...(sort ? { sort } : {}) });
        }}
        empty={<Empty title={t('web.rights.none')}>{t('web.rights.none-more')}</Empty>}
      />
    </>
  );
}

function useColumns(plan: string): Column<RightsRow>[] {
  const t = useT();
  const tOr = useTOr();
  const words = useWords();
  const format = useFormat();
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
      {
        id: 'lead',
        title: t('column.lead'),
        from: 820,
        value: ({ lead }) => words(lead.names) || (lead.name ?? undefined),
        show: ({ lead }) => <Text of={lead.names} otherwise={lead.name ?? t('web.measures.no-lead')} />,
      },
      {
        id: 'state',
        title: t('column.state'),
        value: ({ state }) => tOr(`state.strategy.measure.${state}`, state),
        show: ({ state }) => <WorkflowState of="measure" state={state} />,
      },
      {
        id: 'standing',
        title: t('web.rights.title'),
        value: ({ standing, underReview }) =>
          [t(`rights.standing.${standing}`), ...(underReview ? [t('web.finding.under-review')] : [])].join(
            ', ',
          ),
        show: ({ standing, underReview }) => (
          <>
            <RightsBadge standing={standing} />
            {underReview && <StateBadge tone="late" text={t('web.finding.under-review')} />}
          </>
        ),
      },
      {
        id: 'law',
        title: t('column.legal-basis'),
        from: 720,
        value: ({ law }) => t(`legal-standing.${law}`),
        show: ({ law }) => <StateBadge tone={lawTones[law]} text={t(`legal-standing.${law}`)} />,
      },
      {
        id: 'until',
        title: t('web.rights.review-on'),
        align: 'end',
        from: 640,
        value: ({ reviewOn }) => reviewOn ?? undefined,
        show: ({ reviewOn }) => reviewOn && <span className="nowrap">{format.date(reviewOn)}</span>,
      },
    ],
    [plan, t, tOr, words, format],
  );
}
