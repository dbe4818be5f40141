// What a measure is estimated to need in a year; nothing typed, and nothing is said any more.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { MoneyRow } from '../queries.ts';
import { readMinor } from './item-values.ts';

export function SetNeed({ plan, row, close }: { plan: string; row: MoneyRow; close: () => void }) {
  const t = useT();
  const save = useOrder('strategy.set-need');
  const [year, setYear] = useState(row.year === null ? '' : String(row.year));
  const [amount, setAmount] = useState(row.need ? String(row.need.amount / 100) : '');
  const [currency, setCurrency] = useState(row.need?.currency ?? row.money[0]?.currency ?? 'EUR');
  const [checked, setChecked] = useState(false);
  const minor = amount.trim() === '' ? null : readMinor(amount);
  const right = {
    year: year.trim() === '' || /^(199\d|20\d\d|2100)$/.test(year.trim()),
    amount: minor !== undefined,
    currency: minor === null || /^[A-Z]{3}$/.test(currency),
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!right.year || !right.currency || minor === undefined) return;
    save.mutate(
      {
        plan,
        item: row.item,
        base: row.version,
        year: year.trim() === '' ? null : Number(year),
        need: minor === null ? null : { currency, amount: minor },
      },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('web.funds.need-title')}>
      <form className="stack" onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} />}
        <p>
          <Text of={row.titles} />
        </p>
        <TextInput
          label={t('web.funds.need-amount')}
          value={amount}
          inputMode="decimal"
          onChange={(event) => setAmount(event.currentTarget.value)}
          error={checked && !right.amount ? t('web.funds.amount-wrong') : undefined}
          data-autofocus
        />
        <TextInput
          label={t('column.currency')}
          value={currency}
          maxLength={3}
          onChange={(event) => setCurrency(event.currentTarget.value.toUpperCase())}
          error={checked && !right.currency ? t('web.funds.currency-wrong') : undefined}
        />
        <TextInput
          label={t('web.funds.need-year')}
          value={year}
          inputMode="numeric"
          maxLength={4}
          onChange={(event) => setYear(event.currentTarget.value)}
          error={checked && !right.year ? t('web.funds.year-wrong') : undefined}
        />
        <FormFoot saving={save.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
