// Registers what a body outside found: who, under which number, on which day, what, and about which measures.
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { findingKinds } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { type ChosenMeasure, MeasuresField } from './measures-field.tsx';
import { SaidFields } from './said-fields.tsx';
import { nothingSaid, readSaid } from './said-values.ts';

export function RegisterFinding({ plan, close }: { plan: string; close: () => void }) {
  const t = useT();
  const [kind, setKind] = useState<(typeof findingKinds)[number]>('ombudsman');
  const [body, setBody] = useState<NamesValues>({});
  const [reference, setReference] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [said, setSaid] = useState(nothingSaid);
  const [measures, setMeasures] = useState<ChosenMeasure[]>([]);
  const [checked, setChecked] = useState(false);
  const register = useOrder('strategy.register-finding');
  const missing = (bad: boolean) => (checked && bad ? t('web.form.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const [named, words] = [readNames(body), readSaid(said)];
    if (!named || !words || !reference.trim() || !decidedOn || !dueOn || measures.length === 0) return;
    register.mutate(
      {
        kind,
        body: named,
        reference: reference.trim(),
        decidedOn,
        dueOn,
        ...words,
        measures: measures.map(({ item }) => ({ plan, item })),
      },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('web.findings.register')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t('web.findings.register-text')}</p>
        {register.error && <ProblemNotice error={register.error} />}
        <NativeSelect
          label={t('web.findings.kind')}
          value={kind}
          onChange={(event) => {
            const chosen = findingKinds.find((one) => one === event.currentTarget.value);
            if (chosen) setKind(chosen);
          }}
          data={findingKinds.map((one) => ({ value: one, label: t(`finding.kind.${one}`) }))}
        />
        <NamesFields
          legend={t('web.findings.body')}
          missing={t('web.form.missing')}
          values={body}
          change={setBody}
          checked={checked}
          most={500}
        />
        <TextInput
          label={t('web.findings.reference')}
          description={t('web.findings.reference-help')}
          value={reference}
          maxLength={40}
          onChange={(event) => setReference(event.currentTarget.value)}
          error={missing(!reference.trim())}
        />
        <TextInput
          type="date"
          label={t('web.findings.decided-on')}
          value={decidedOn}
          onChange={(event) => setDecidedOn(event.currentTarget.value)}
          error={missing(!decidedOn)}
        />
        <SaidFields
          label={t('web.findings.says')}
          help={t('web.findings.says-help')}
          values={said}
          change={setSaid}
          checked={checked}
          error={register.error}
        />
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
        <FormFoot saving={register.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
