// Enters one exchange rate: a decimal as it was published, its day, and who published it.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';

const currency = /^[A-Z]{3}$/;
const decimal = /^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/;

export function AddRate({ plan, close }: { plan: string; close: () => void }) {
  const t = useT();
  const enter = useOrder('strategy.set-rate');
  const [values, setValues] = useState({ from: '', to: '', rate: '', on: '', source: '' });
  const [checked, setChecked] = useState(false);
  const wrong = {
    from: !currency.test(values.from) && t('web.funds.currency-wrong'),
    to: (!currency.test(values.to) || values.to === values.from) && t('web.funds.currency-wrong'),
    rate: !decimal.test(values.rate) && t('web.funds.rate-wrong'),
    on: values.on === '' && t('web.funds.day-missing'),
    source: values.source.trim().length < 2 && t('web.funds.source-missing'),
  };
  const field = (name: keyof typeof values, clean: (text: string) => string = (text) => text) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((before) => ({ ...before, [name]: clean(value) }));
    },
    error: (checked && wrong[name]) || undefined,
  });
  const upper = (text: string) => text.toUpperCase();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.values(wrong).some(Boolean)) return;
    enter.mutate({ plan, ...values }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.funds.add-rate')}>
      <form className="stack" onSubmit={submit} noValidate>
        {enter.error && <ProblemNotice error={enter.error} />}
        <TextInput label={t('web.funds.rate-from')} maxLength={3} {...field('from', upper)} data-autofocus />
        <TextInput label={t('web.funds.rate-to')} maxLength={3} {...field('to', upper)} />
        <TextInput
          label={t('web.funds.rate')}
          inputMode="decimal"
          {...field('rate', (text) => text.trim().replace(',', '.'))}
        />
        <TextInput label={t('web.funds.rate-day')} type="date" {...field('on')} />
        <TextInput label={t('web.funds.rate-source')} maxLength={300} {...field('source')} />
        <FormFoot saving={enter.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
