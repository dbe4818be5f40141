// The next step of a plan: submit, return, approve, amend. Whoever submitted it does not approve it.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { useMay } from '../../../kernel/session.tsx';
import type { Plan } from '../queries.ts';

const ConfirmWithReason = later(
  () => import('../../../kernel/form/confirm-with-reason.tsx'),
  'ConfirmWithReason',
);

const steps = {
  draft: ['submit'],
  amended: ['submit'],
  submitted: ['approve', 'return'],
  approved: ['amend', 'supersede'],
  superseded: [],
} as const;

type Step = 'submit' | 'approve' | 'return' | 'amend' | 'supersede';

/** Where a reason is a must; elsewhere nothing is asked but once more. */
const withReason: readonly Step[] = ['return', 'amend', 'supersede'];

export function PlanSteps({ plan, submittedByMe }: { plan: Plan; submittedByMe: boolean }) {
  const t = useT();
  const may = useMay();
  const [step, setStep] = useState<Step>();
  const submit = useOrder('strategy.submit-plan');
  const approve = useOrder('strategy.approve-plan');
  const giveBack = useOrder('strategy.return-plan');
  const amend = useOrder('strategy.amend-plan');
  const supersede = useOrder('strategy.supersede-plan');
  const orders = { submit, approve, return: giveBack, amend, supersede };
  const open: readonly Step[] = steps[plan.state];
  const close = () => setStep(undefined);

  const confirm = (reason: string) => {
    const done = { onSuccess: close };
    switch (step) {
      case 'submit':
        return submit.mutate({ plan: plan.id }, done);
      case 'approve':
        return approve.mutate({ plan: plan.id }, done);
      case 'return':
        return giveBack.mutate({ plan: plan.id, reason }, done);
      case 'amend':
        return amend.mutate({ plan: plan.id, reason }, done);
      case 'supersede':
        return supersede.mutate({ plan: plan.id, reason }, done);
      default:
        return undefined;
    }
  };

  return (
    <>
      {open
        .filter((one) => may(`strategy.${one}-plan`) && !(one === 'approve' && submittedByMe))
        // Whoever keeps the plan hands it in; whoever approves it need not keep it.
        .filter((one) => plan.yours || (one !== 'submit' && one !== 'amend'))
        .map((one, index) => (
          <Button
            key={one}
            variant={index === 0 && one !== 'amend' ? 'filled' : 'default'}
            onClick={() => setStep(one)}
          >
            {t(`action.strategy.plan.${one}`)}
          </Button>
        ))}
      {submittedByMe && <p className="muted">{t('web.plan.submitted-by-me')}</p>}
      {step && (
        <ConfirmWithReason
          opened
          close={close}
          title={t(`action.strategy.plan.${step}`)}
          action={t(`action.strategy.plan.${step}`)}
          withReason={withReason.includes(step)}
          saving={orders[step].isPending}
          error={orders[step].error}
          confirm={confirm}
        >
          <p>{t(`web.plan.step.${step}`)}</p>
        </ConfirmWithReason>
      )}
    </>
  );
}
