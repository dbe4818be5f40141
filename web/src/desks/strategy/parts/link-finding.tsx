// Says which further measures a finding is about: each comes under rights review.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { type ChosenMeasure, MeasuresField } from './measures-field.tsx';

export function LinkFinding(props: { plan: string; finding: string; close: () => void }) {
  const t = useT();
  const { plan, finding, close } = props;
  const [measures, setMeasures] = useState<ChosenMeasure[]>([]);
  const [dueOn, setDueOn] = useState('');
  const [checked, setChecked] = useState(false);
  const link = useOrder('strategy.link-finding');
  const missing = (bad: boolean) => (checked && bad ? t('web.form.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (measures.length === 0 || !dueOn) return;
    const about = measures.map(({ item }) => ({ plan, item }));
    link.mutate({ finding, measures: about, dueOn }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.findings.add-measure')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {link.error && <ProblemNotice error={link.error} />}
        <MeasuresField
          plan={plan}
          chosen={measures}
          change={setMeasures}
          error={missing(measures.length === 0)}
        />
        <TextInput
          type="date"
          label={t('web.findings.due-on')}
          description={t('web.findings.due-on-help')}
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
          error={missing(!dueOn)}
        />
        <FormFoot saving={link.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
