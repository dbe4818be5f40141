// Enters the number and the day that the registry gave a report.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';

export function RegisterReport({ plan, report, close }: { plan: string; report: string; close: () => void }) {
  const t = useT();
  const register = useOrder('strategy.register-report');
  const [registry, setRegistry] = useState({ number: '', date: '' });
  const [checked, setChecked] = useState(false);
  const missing = { number: registry.number.trim() === '', date: registry.date === '' };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!missing.number && !missing.date) register.mutate({ plan, report, registry }, { onSuccess: close });
  };
  const field = (name: 'number' | 'date') => ({
    label: t(`web.report.registry-${name}`),
    value: registry[name],
    error: (checked && missing[name] && t('web.report.registry-missing')) || undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setRegistry((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <Dialog close={close} title={t('web.report.register')}>
      <form className="stack" onSubmit={submit} noValidate>
        {register.error && <ProblemNotice error={register.error} />}
        <p className="small muted">{t('web.report.register-text')}</p>
        <TextInput maxLength={80} data-autofocus {...field('number')} />
        <TextInput type="date" {...field('date')} />
        <FormFoot saving={register.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
