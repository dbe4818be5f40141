// Records what became of a finding: corrected or withdrawn by its body, or entered wrongly here.
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { findingChangeKinds } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { SaidFields } from './said-fields.tsx';
import { nothingSaid, readSaid } from './said-values.ts';

export function ChangeFinding({ finding, close }: { finding: string; close: () => void }) {
  const t = useT();
  const [kind, setKind] = useState<(typeof findingChangeKinds)[number]>('corrected');
  const [statedOn, setStatedOn] = useState('');
  const [reference, setReference] = useState('');
  const [said, setSaid] = useState(nothingSaid);
  const [checked, setChecked] = useState(false);
  const change = useOrder('strategy.change-finding');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const words = readSaid(said);
    if (!words || !statedOn) return;
    change.mutate(
      { finding, kind, statedOn, reference: reference.trim() || null, ...words },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('web.findings.change')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t('web.findings.change-text')}</p>
        {change.error && <ProblemNotice error={change.error} />}
        <NativeSelect
          label={t('web.findings.change-kind')}
          value={kind}
          onChange={(event) => {
            const chosen = findingChangeKinds.find((one) => one === event.currentTarget.value);
            if (chosen) setKind(chosen);
          }}
          data={findingChangeKinds.map((one) => ({ value: one, label: t(`finding.change.${one}`) }))}
        />
        <TextInput
          type="date"
          label={t('web.findings.stated-on')}
          value={statedOn}
          onChange={(event) => setStatedOn(event.currentTarget.value)}
          error={checked && !statedOn ? t('web.form.missing') : undefined}
        />
        <TextInput
          label={`${t('web.findings.reference')} ${t('web.form.optional')}`}
          value={reference}
          maxLength={40}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <SaidFields
          label={t('web.findings.change-says')}
          help={t('web.findings.change-says-help')}
          values={said}
          change={setSaid}
          checked={checked}
          error={change.error}
        />
        <FormFoot saving={change.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
