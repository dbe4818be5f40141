// Says that an agreement was looked at and stands, and when somebody looks again.
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Agreement } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';

export function ReviewForm({ agreement, close }: { agreement: Agreement; close: () => void }) {
  const t = useT();
  const [reviewOn, setReviewOn] = useState('');
  const [base] = useState(agreement.version);
  const [checked, setChecked] = useState(false);
  const review = useOrder('external.review-agreement');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (reviewOn === '') return;
    review.mutate({ agreement: agreement.agreement, base, reviewOn }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('action.external.agreement.review')}>
      <form className="stack" onSubmit={submit} noValidate>
        {review.error && <ProblemNotice error={review.error} />}
        <DayField
          label={t('web.external.next-review')}
          help={t('web.external.review-help')}
          value={reviewOn}
          change={setReviewOn}
          checked={checked}
          needed
        />
        <FormFoot saving={review.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
