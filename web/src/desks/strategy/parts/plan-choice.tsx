// The plan that a page is about; and what to do where there is none.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT } from '../../../kernel/i18n.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { type Plan, useCurrentPlan } from '../queries.ts';
import { PlanSwitch } from './plan-switch.tsx';

export function WithPlan({
  wanted,
  children,
}: {
  wanted: string | undefined;
  children: (plan: Plan) => ReactNode;
}) {
  const { plans, plan } = useCurrentPlan(wanted);
  return (
    <Asked query={plans}>
      {() =>
        plan ? (
          <>
            <PlanSwitch current={plan} />
            {children(plan)}
          </>
        ) : (
          <NoPlan />
        )
      }
    </Asked>
  );
}

export function NoPlan() {
  const t = useT();
  const may = useMay();
  return (
    <Empty
      title={t('web.plan.none')}
      action={
        may('strategy.start-plan') && (
          <Button component={Link} to="/strategy/plan/new">
            {t('web.plan.start')}
          </Button>
        )
      }
    >
      {t('web.plan.none-more')}
    </Empty>
  );
}
