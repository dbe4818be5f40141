// Chooses the currency into which the sums of a plan are converted, or none.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { MoneyAnswer } from '../queries.ts';

export function ReportingCurrency(props: { plan: string; answer: MoneyAnswer; close: () => void }) {
  const t = useT();
  const { plan, answer, close } = props;
  const save = useOrder('strategy.set-reporting-currency');
  const [currency, setCurrency] = useState(answer.reportingCurrency ?? '');
  const [checked, setChecked] = useState(false);
  const right = currency === '' || /^[A-Z]{3}$/.test(currency);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (right) save.mutate({ plan, base: answer.version, currency: currency || null }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.funds.reporting')}>
      <form className="stack" onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} />}
        <TextInput
          label={t('web.funds.reporting')}
          description={t('web.funds.reporting-empty')}
          value={currency}
          maxLength={3}
          onChange={(event) => setCurrency(event.currentTarget.value.trim().toUpperCase())}
          error={checked && !right ? t('web.funds.currency-wrong') : undefined}
          data-autofocus
        />
        <FormFoot saving={save.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
