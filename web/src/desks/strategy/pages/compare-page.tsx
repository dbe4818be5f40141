// Two plans side by side: ours and a public plan of another country or town, by line, paragraph and kind of measure.
import { Button } from '@mantine/core';
import { IconPrinter, IconTableImport } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { comparisons } from '#desks/strategy/model/lists.ts';
import { useAsk } from '../../../kernel/ask.ts';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { countWho, whoHas, whoHasIt } from '../parts/compare-rows.ts';
import { ForeignHead } from '../parts/foreign-head.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import { WithParts } from '../parts/with-parts.tsx';
import type { Comparison, ForeignPlan, Plan } from '../queries.ts';
import type { CompareSearch } from '../search.ts';
import './gaps-page.css';
import './compare.css';

// After the answer has come.
const CompareTable = later(() => import('../parts/compare-table.tsx'), 'CompareTable');
const Practices = later(() => import('../parts/practices.tsx'), 'Practices');

export function ComparePage() {
  const t = useT();
  const may = useMay();
  const search = useSearch({ from: '/house/strategy/strategy/compare' });
  const plans = useAsk('strategy.find-foreign-plans', {});
  const takeIn = may('strategy.import-foreign-plan') && (
    <Button
      component={Link}
      to="/strategy/compare/import"
      variant="default"
      leftSection={<IconTableImport size={18} stroke={1.5} aria-hidden />}
    >
      {t('web.compare.import')}
    </Button>
  );
  return (
    <Page title={t('web.nav.compare')} lead={t('web.compare.lead')} actions={takeIn}>
      <WithPlan wanted={search.plan}>
        {(plan) => (
          <Asked query={plans}>
            {({ plans: list }) => {
              const foreign = list.find(({ id }) => id === search.with) ?? list[0];
              return foreign ? (
                <Beside key={`${plan.id} ${foreign.id}`} plan={plan} foreign={foreign} list={list} />
              ) : (
                <Empty title={t('web.compare.none')}>{t('web.compare.none-more')}</Empty>
              );
            }}
          </Asked>
        )}
      </WithPlan>
    </Page>
  );
}

function useChange() {
  const navigate = useNavigate({ from: '/strategy/compare' });
  return (next: CompareSearch) => void navigate({ search: next, replace: true });
}

function Beside(props: { plan: Plan; foreign: ForeignPlan; list: readonly ForeignPlan[] }) {
  const { plan, foreign, list } = props;
  const search = useSearch({ from: '/house/strategy/strategy/compare' });
  const change = useChange();
  const found = useAsk('strategy.read-comparison', {
    plan: plan.id,
    foreign: foreign.id,
    withParts: search.parts ?? false,
  });
  const removed = () => {
    const { with: _, ...rest } = search;
    change(rest);
  };
  return (
    <>
      <Choices foreign={foreign} list={list} />
      <Asked query={found}>
        {(answer) => (
          <>
            <ForeignHead found={answer} removed={removed} />
            <Rows plan={plan} found={answer} />
            <Practices found={answer} practices={answer.practices} />
          </>
        )}
      </Asked>
    </>
  );
}

function Choices({ foreign, list }: { foreign: ForeignPlan; list: readonly ForeignPlan[] }) {
  const t = useT();
  const words = useWords();
  const search = useSearch({ from: '/house/strategy/strategy/compare' });
  const change = useChange();
  return (
    <div className="row screen-only gaps-tools">
      <label className="row">
        <span>{t('web.compare.with')}</span>
        <select
          className="plain-select"
          value={foreign.id}
          onChange={(event) => change({ ...search, with: event.currentTarget.value })}
        >
          {list.map(({ id, names, titles }) => (
            <option key={id} value={id}>
              {words(names)} ({words(titles)})
            </option>
          ))}
        </select>
      </label>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
        onClick={() => print()}
      >
        {t('web.print')}
      </Button>
      <WithParts
        checked={search.parts ?? false}
        change={(parts) => {
          const { parts: _, ...rest } = search;
          change(parts ? { ...rest, parts: true as const } : rest);
        }}
      />
    </div>
  );
}

/** The rows of one way of comparing, all or those that one asks for. */
function Rows({ plan, found }: { plan: Plan; found: Comparison }) {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/compare' });
  const change = useChange();
  const possible = comparisons.filter((one) => found.rows.some(({ by }) => by === one));
  const by = possible.find((one) => one === search.by) ?? possible[0] ?? 'kind';
  const all = found.rows.filter((row) => row.by === by);
  const only = search.who;
  const counts = countWho(all);
  const { filter: _, sort: __, who: ___, ...rest } = search;
  return (
    <>
      <p className="gaps-finding">{t(`web.compare.finding.${by}`, { of: all.length, ...counts })}</p>
      <div className="row screen-only gaps-tools">
        <label className="row">
          <span>{t('web.compare.by')}</span>
          <select
            className="plain-select"
            value={by}
            onChange={(event) => {
              const chosen = comparisons.find((one) => one === event.currentTarget.value);
              if (chosen) change({ ...rest, by: chosen });
            }}
          >
            {possible.map((one) => (
              <option key={one} value={one}>
                {t(`web.compare.by.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="row">
          <span>{t('web.compare.show')}</span>
          <select
            className="plain-select"
            value={only ?? ''}
            onChange={(event) => {
              const who = whoHas.find((one) => one === event.currentTarget.value);
              change(who ? { ...rest, who } : rest);
            }}
          >
            <option value="">
              {t('web.compare.show.all')} ({all.length})
            </option>
            <option value="theirs">
              {t('web.compare.show.ours-missing')} ({counts.theirs})
            </option>
            <option value="own">
              {t('web.compare.show.theirs-missing')} ({counts.own})
            </option>
            <option value="neither">
              {t('web.compare.show.neither')} ({counts.neither})
            </option>
          </select>
        </label>
      </div>
      <CompareTable
        plan={plan}
        found={found}
        rows={only ? all.filter((row) => whoHasIt(row) === only) : all}
        state={search}
        change={({ filter, sort }) =>
          change({
            ...rest,
            ...(only ? { who: only } : {}),
            ...(filter ? { filter } : {}),
            ...(sort ? { sort } : {}),
          })
        }
      />
      <footer className="gaps-foot">
        <p>{t('web.compare.stopped')}</p>
      </footer>
    </>
  );
}
