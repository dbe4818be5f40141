// Enters what was measured on a day.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Indicator } from '../queries.ts';
import { readNumber } from './indicator-values.ts';

export function RecordValue(props: { plan: string; indicator: Indicator; close: () => void }) {
  const t = useT();
  const words = useWords();
  const { plan, indicator, close } = props;
  const [values, setValues] = useState({ on: '', value: '', source: '', note: '' });
  const [tried, setTried] = useState(false);
  const save = useOrder('strategy.record-value');
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
    error: tried && name !== 'note' && !values[name].trim() ? t('web.form.missing') : undefined,
  });
  const number = readNumber(values.value);
  const notANumber = tried && values.value.trim() && number === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const source = values.source.trim();
    if (!values.on || !source || number === undefined) return;
    const facts = { on: values.on, value: number, source, note: values.note.trim() || null };
    save.mutate({ plan, indicator: indicator.id, ...facts }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.indicator.record')}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>
          <Text of={indicator.titles} />
        </p>
        {save.error && <ProblemNotice error={save.error} />}
        <TextInput type="date" label={t('web.indicator.record-on')} {...field('on')} />
        {indicator.scale ? (
          <NativeSelect
            label={t('web.indicator.value')}
            data={[
              { value: '', label: '' },
              ...indicator.scale.map((step, at) => ({ value: String(at + 1), label: words(step) })),
            ]}
            {...field('value')}
          />
        ) : (
          <TextInput
            label={`${t('web.indicator.value')} (${words(indicator.unit)})`}
            inputMode="decimal"
            {...field('value')}
            {...(notANumber ? { error: t('web.indicator.not-a-number') } : {})}
          />
        )}
        <TextInput label={t('web.indicator.value-source')} maxLength={500} {...field('source')} />
        <Textarea
          label={`${t('web.indicator.note')} ${t('web.form.optional')}`}
          rows={2}
          maxLength={2000}
          {...field('note')}
        />
        <FormFoot saving={save.isPending} cancel={close} action={t('web.indicator.record')} />
      </form>
    </Dialog>
  );
}
