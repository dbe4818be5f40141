// Decides an assessment: accepted, accepted with conditions or refused, with the reason that is kept and shown.
import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { assessmentDecisions } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import type { Assessment } from '../queries.ts';

export function DecideAssessment(props: { plan: string; assessment: Assessment; close: () => void }) {
  const t = useT();
  const { plan, assessment, close } = props;
  const [decision, setDecision] = useState<(typeof assessmentDecisions)[number]>('accept');
  const [conditions, setConditions] = useState('');
  const [checked, setChecked] = useState(false);
  const decide = useOrder('strategy.decide-assessment');
  const conditional = decision === 'accept-with-conditions';
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.rights.decide')}
      action={t('web.save')}
      saving={decide.isPending}
      error={decide.error}
      confirm={(reason) => {
        setChecked(true);
        if (conditional && !conditions.trim()) return;
        decide.mutate(
          {
            plan,
            assessment: assessment.id,
            decision,
            reason,
            conditions: conditional ? conditions.trim() : null,
          },
          { onSuccess: close },
        );
      }}
    >
      <p>{t('web.rights.decide-text')}</p>
      <NativeSelect
        label={t('web.rights.decision')}
        value={decision}
        onChange={(event) => {
          const chosen = assessmentDecisions.find((one) => one === event.currentTarget.value);
          if (chosen) setDecision(chosen);
        }}
        data={assessmentDecisions.map((one) => ({
          value: one,
          label: t(`action.strategy.assessment.${one}`),
        }))}
      />
      {conditional && (
        <Textarea
          label={t('web.rights.conditions')}
          value={conditions}
          onChange={(event) => setConditions(event.currentTarget.value)}
          error={checked && !conditions.trim() ? t('web.form.missing') : undefined}
          rows={3}
          maxLength={2000}
        />
      )}
    </ConfirmWithReason>
  );
}
