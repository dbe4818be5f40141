// Whose plan it is: who keeps it, who sees it so far, and what it is part of.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useOrder } from '../../../kernel/ask.ts';
import { useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { type Plan, useCurrentPlan } from '../queries.ts';

export function PlanKeeping({ plan }: { plan: Plan }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const { list } = useCurrentPlan(undefined);
  const show = useOrder('strategy.show-plan');
  const whole = list.find(({ id }) => id === plan.partOf);
  const parts = list.some(({ partOf }) => partOf === plan.id);
  const owns = plan.yours && may('strategy.show-plan') && plan.partOf !== null && plan.state === 'draft';
  return (
    <>
      {plan.typingInUntil && (
        <Notice tone="waiting" title={t('web.plan.typing-in', { name: words(plan.organisation.names) })}>
          {t('web.plan.typing-in-more', { until: format.date(plan.typingInUntil, 'long') })}
        </Notice>
      )}
      {!plan.shown && (
        <Notice tone="quiet" title={t('web.plan.only-us')}>
          {t('web.plan.only-us-more')}
        </Notice>
      )}
      {(whole || parts || owns || plan.localBody) && (
        <div className="row plan-keeping">
          {whole && (
            <Link to="/strategy/parts" search={{ plan: plan.id }}>
              {t('web.plan.part-of-this', { title: words(whole.titles) })}
            </Link>
          )}
          {parts && (
            <Link to="/strategy/parts" search={{ plan: plan.id }}>
              {t('web.plan.parts')}
            </Link>
          )}
          {whole && !plan.yours && (
            <span className="muted">{t('web.plan.kept-by', { name: words(plan.organisation.names) })}</span>
          )}
          {plan.localBody && may('strategy.find-permissions') && (
            <Link to="/strategy/entering">{t('web.plan.entering')}</Link>
          )}
          {owns && (
            <Button
              variant="default"
              size="compact-md"
              className="screen-only"
              loading={show.isPending}
              onClick={() => show.mutate({ plan: plan.id, shown: !plan.shown })}
            >
              {t(plan.shown ? 'web.plan.keep' : 'web.plan.show')}
            </Button>
          )}
        </div>
      )}
      {show.error && <ProblemNotice error={show.error} />}
    </>
  );
}
