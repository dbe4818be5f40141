// Keeps the answers to a questionnaire as they stand, with what they were kept for.
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';

export function KeepAnswers(props: {
  plan: string;
  questionnaire: string;
  period: { from: string; until: string };
  close: () => void;
}) {
  const t = useT();
  const { plan, questionnaire, period, close } = props;
  const keep = useOrder('strategy.keep-answers');
  const [note, setNote] = useState<NamesValues>({});
  return (
    <Dialog close={close} title={t('web.question.keep')}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate({ plan, questionnaire, period, note: readNames(note) ?? null }, { onSuccess: close });
        }}
      >
        {keep.error && <ProblemNotice error={keep.error} />}
        <p>{t('web.question.keep-text')}</p>
        <NamesFields
          legend={t('web.question.note')}
          missing=""
          values={note}
          change={setNote}
          checked={false}
          most={500}
        />
        <FormFoot saving={keep.isPending} cancel={close} action={t('web.question.keep')} />
      </form>
    </Dialog>
  );
}
