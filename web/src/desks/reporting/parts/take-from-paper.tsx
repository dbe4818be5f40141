// Notes how an answer came that the office types in: which post gave it, when, under which number.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { SheetPage } from '../answers.ts';

export function TakeFromPaper({ found, close }: { found: SheetPage; close: () => void }) {
  const t = useT();
  const { paper, sheet } = found.sheet;
  const [values, setValues] = useState({
    toldBy: paper?.toldBy ?? '',
    on: paper?.on ?? '',
    number: paper?.number ?? '',
  });
  const [checked, setChecked] = useState(false);
  const order = useOrder('reporting.take-from-paper');
  const field = (name: keyof typeof values) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
    error: checked && name !== 'number' && !values[name].trim() ? t('web.form.missing') : undefined,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const toldBy = values.toldBy.trim();
    if (toldBy.length < 2 || values.on === '') return;
    const input = { toldBy, on: values.on, number: values.number.trim() || null };
    order.mutate({ period: found.period.period, sheet, ...input }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.reporting.take-from-paper')}>
      <form className="stack" onSubmit={submit} noValidate>
        {order.error && <ProblemNotice error={order.error} />}
        <p>{t('web.reporting.paper-text')}</p>
        <TextInput
          label={t('web.reporting.paper-post')}
          description={t('web.reporting.paper-post-help')}
          maxLength={200}
          autoComplete="off"
          {...field('toldBy')}
        />
        <TextInput type="date" label={t('web.reporting.paper-on')} {...field('on')} />
        <TextInput
          label={`${t('web.reporting.paper-nr')} ${t('web.form.optional')}`}
          maxLength={60}
          autoComplete="off"
          {...field('number')}
        />
        <FormFoot
          saving={order.isPending}
          cancel={close}
          action={t('action.reporting.sheet.take-from-paper')}
        />
      </form>
    </Dialog>
  );
}
