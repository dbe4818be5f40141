// The plan: goals and objectives as a tree, the measures under the chosen one as a table.
import { Button } from '@mantine/core';
import { IconPlus, IconTableImport } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useMemo } from 'react';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { MeasureTable } from '../parts/measure-table.tsx';
import { NoPlan } from '../parts/plan-choice.tsx';
import { PlanSteps } from '../parts/plan-steps.tsx';
import { PlanSwitch } from '../parts/plan-switch.tsx';
import { PlanTree } from '../parts/plan-tree.tsx';
import { Money, useSpan, WorkflowState } from '../parts/words.tsx';
import { type PlanPage as PlanAnswer, useCurrentPlan, usePlan } from '../queries.ts';
import { below } from '../parts/tree.ts';
import './plan-page.css';

// What is asked about the whole plan is not what one comes for first.
const PlanKeeping = later(() => import('../parts/plan-keeping.tsx'), 'PlanKeeping');
const PlanWarnings = later(() => import('../parts/plan-warnings.tsx'), 'PlanWarnings');
const PlanWording = later(() => import('../parts/plan-wording.tsx'), 'PlanWording');

export function PlanPage() {
  const t = useT();
  const search = useSearch({ from: '/house/strategy/strategy/plan' });
  const { plans, plan } = useCurrentPlan(search.plan);
  const page = usePlan(plan?.id);
  return (
    <Asked query={plans}>
      {() =>
        plan ? (
          <Asked query={page} whole>
            {(found) => <PlanView key={plan.id} found={found} />}
          </Asked>
        ) : (
          <Page title={t('web.nav.plan')} width="narrow">
            <NoPlan />
          </Page>
        )
      }
    </Asked>
  );
}

function PlanView({ found }: { found: PlanAnswer }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const span = useSpan();
  const { plan, items, versions, money, truncated } = found;
  const { under, ...state } = useSearch({ from: '/house/strategy/strategy/plan' });
  const navigate = useNavigate({ from: '/strategy/plan' });
  const branches = useMemo(
    () => items.filter(({ type }) => type === 'goal' || type === 'objective'),
    [items],
  );
  const leaves = useMemo(() => {
    const inside = under ? below(items, under) : undefined;
    return items.filter(
      ({ id, type }) => (type === 'measure' || type === 'activity') && (!inside || inside.has(id)),
    );
  }, [items, under]);
  const last = versions.at(-1);
  return (
    <Page
      title={words(plan.titles)}
      heading={<Text of={plan.titles} />}
      width="full"
      beside={<WorkflowState of="plan" state={plan.state} />}
      lead={
        <>
          <Text of={plan.organisation.names} />
          {(plan.startsOn || plan.endsOn) && <> · {span(plan.startsOn, plan.endsOn)}</>} ·{' '}
          {t('web.plan.measures', { n: plan.measures })} ·{' '}
          <span className="nowrap">
            {t('column.planned')} <Money sums={money} />
          </span>
          {last && (
            <> · {t('web.plan.approved-version', { n: last.number, date: format.date(last.approvedAt) })}</>
          )}
        </>
      }
      actions={<PlanActions found={found} under={under} />}
    >
      <PlanSwitch current={plan} />
      <PlanWarnings found={found} />
      <Suspense fallback={null}>
        <PlanKeeping plan={plan} />
        {(plan.state === 'draft' || plan.state === 'amended') && <PlanWording plan={plan.id} />}
      </Suspense>
      {truncated && <Notice tone="quiet" title={t('web.plan.truncated')} />}
      {items.length === 0 ? (
        <EmptyPlan plan={plan.id} />
      ) : (
        <div className="plan">
          <PlanTree
            nodes={branches}
            all={t('web.plan.all', { n: plan.measures })}
            chosen={under}
            plan={plan.id}
            choose={(id) =>
              void navigate({ search: { ...state, ...(id ? { under: id } : {}) }, replace: true })
            }
          />
          <MeasureTable
            plan={plan.id}
            title={plan.titles}
            items={items}
            underReview={found.underReview}
            leaves={leaves}
            state={state}
            change={({ filter, sort }) =>
              void navigate({
                search: {
                  ...(state.plan ? { plan: state.plan } : {}),
                  ...(under ? { under } : {}),
                  ...(filter ? { filter } : {}),
                  ...(sort ? { sort } : {}),
                },
                replace: true,
              })
            }
          />
        </div>
      )}
    </Page>
  );
}

function PlanActions({ found, under }: { found: PlanAnswer; under: string | undefined }) {
  const t = useT();
  const may = useMay();
  const { plan } = found;
  const open = plan.yours && (plan.state === 'draft' || plan.state === 'amended');
  return (
    <>
      {open && may('strategy.add-item') && (
        <Button
          component={Link}
          to="/strategy/plan/items/new"
          search={{ plan: plan.id, ...(under ? { parent: under } : {}) } as never}
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
        >
          {t('web.item.add')}
        </Button>
      )}
      {open && may('strategy.import-plan') && (
        <Button
          component={Link}
          to="/strategy/plan/import"
          search={{ plan: plan.id } as never}
          variant="default"
          leftSection={<IconTableImport size={18} stroke={1.5} aria-hidden />}
        >
          {t('web.import.action')}
        </Button>
      )}
      <PlanSteps plan={plan} submittedByMe={found.submittedByMe} />
    </>
  );
}

function EmptyPlan({ plan }: { plan: string }) {
  const t = useT();
  return (
    <Empty
      title={t('web.plan.empty')}
      action={
        <Link to="/strategy/plan/import" search={{ plan }}>
          {t('web.import.action')}
        </Link>
      }
    >
      {t('web.plan.empty-more')}
    </Empty>
  );
}
