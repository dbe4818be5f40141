// What came of a joint activity, once for all sides.
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useNamesAsked } from './names-asked.tsx';
import { readTexts, TextsFields, type TextsValues } from './texts-fields.tsx';

export function JointEvaluate({ joint, close }: { joint: string; close: () => void }) {
  const t = useT();
  const [reached, setReached] = useState<TextsValues>({});
  const [worked, setWorked] = useState<TextsValues>({});
  const [differently, setDifferently] = useState<TextsValues>({});
  const [checked, setChecked] = useState(false);
  const evaluate = useOrder('external.evaluate-joint');
  const names = useNamesAsked(evaluate.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const [first, second] = [readTexts(reached), readTexts(worked)];
    if (!first || !second) return;
    const row = { reached: first, worked: second, differently: readTexts(differently) ?? null };
    evaluate.mutate({ joint, ...row, lookedAt: names.lookedAt }, { onSuccess: close });
  };
  const common = { most: 4000, long: true };
  return (
    <Dialog close={close} title={t('operation.external.evaluate-joint')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {evaluate.error && <ProblemNotice error={evaluate.error} />}
        {names.field}
        <p>{t('web.joint.evaluate-text')}</p>
        <TextsFields
          {...common}
          label={t('web.joint.reached')}
          values={reached}
          change={setReached}
          checked={checked}
        />
        <TextsFields
          {...common}
          label={t('web.joint.worked')}
          values={worked}
          change={setWorked}
          checked={checked}
        />
        <TextsFields
          {...common}
          label={`${t('web.joint.differently')} ${t('web.form.optional')}`}
          values={differently}
          change={setDifferently}
          checked={false}
        />
        <FormFoot saving={evaluate.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
