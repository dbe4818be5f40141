// Enters one day on which nobody works, with its name.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';

export function AddHoliday({ year, close }: { year: number; close: () => void }) {
  const t = useT();
  const [day, setDay] = useState('');
  const [names, setNames] = useState<NamesValues>({});
  const [checked, setChecked] = useState(false);
  const enter = useOrder('office.enter-holidays');
  // A day of another year would be entered, and not be seen on this page.
  const fits = day.startsWith(`${year}-`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = readNames(names);
    if (!fits || !given) return;
    enter.mutate({ holidays: [{ day, names: given }] }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.holidays.add')}>
      <form className="stack" onSubmit={submit} noValidate>
        {enter.error && <ProblemNotice error={enter.error} />}
        <TextInput
          type="date"
          label={t('web.holidays.day')}
          value={day}
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          onChange={(event) => setDay(event.currentTarget.value)}
          error={checked && !fits ? t('web.holidays.day-wrong', { year: String(year) }) : undefined}
          data-autofocus
        />
        <NamesFields
          legend={t('web.names')}
          missing={t('web.names.missing')}
          values={names}
          change={setNames}
          checked={checked}
        />
        <FormFoot saving={enter.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
