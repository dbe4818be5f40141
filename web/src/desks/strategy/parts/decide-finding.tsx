// Decides what a finding means for a measure: kept, to be changed, or stopped, with the reason that is kept and shown.
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { reviewDecisions } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { FindingReview } from '../queries.ts';

export function DecideFinding({ review, close }: { review: FindingReview; close: () => void }) {
  const t = useT();
  const [decision, setDecision] = useState<(typeof reviewDecisions)[number]>('change');
  const decide = useOrder('strategy.decide-finding');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.finding.decide')}
      action={t('web.save')}
      saving={decide.isPending}
      error={decide.error}
      confirm={(reason) =>
        decide.mutate({ plan: review.plan, review: review.id, decision, reason }, { onSuccess: close })
      }
    >
      <p>
        <strong>
          <Text of={review.titles} />
        </strong>
      </p>
      <p>{t('web.finding.decide-text')}</p>
      <NativeSelect
        label={t('web.finding.decision')}
        description={t(`web.finding.means.${decision}`)}
        value={decision}
        onChange={(event) => {
          const chosen = reviewDecisions.find((one) => one === event.currentTarget.value);
          if (chosen) setDecision(chosen);
        }}
        data={reviewDecisions.map((one) => ({ value: one, label: t(`web.finding.decision.${one}`) }))}
      />
    </ConfirmWithReason>
  );
}
