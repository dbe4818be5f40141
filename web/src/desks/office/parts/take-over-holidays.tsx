// Takes the holidays of the year before over to the same days; those that move are left out and entered by hand.
import { Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Holiday } from '../answers.ts';
import { sameDays } from '../same-days.ts';

export function TakeOverHolidays(props: { year: number; before: readonly Holiday[]; close: () => void }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const { year, before, close } = props;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const enter = useOrder('office.enter-holidays');
  const offered = sameDays(before, year);
  const chosen = offered.filter(({ day }) => !left.has(day));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0) enter.mutate({ holidays: chosen }, { onSuccess: close });
    else close();
  };
  const choose = (day: string, yes: boolean) => {
    const next = new Set(left);
    if (yes) next.delete(day);
    else next.add(day);
    setLeft(next);
  };
  return (
    <Dialog close={close} title={t('web.holidays.take-over', { year: String(year - 1) })}>
      <form className="stack" onSubmit={submit} noValidate>
        {enter.error && <ProblemNotice error={enter.error} />}
        <p>{t('web.holidays.take-over-text', { year: String(year - 1) })}</p>
        <div className="stack-small">
          {offered.map(({ day, names }) => (
            <Checkbox
              key={day}
              label={`${format.date(day, 'full')}: ${words(names)}`}
              checked={!left.has(day)}
              onChange={(event) => choose(day, event.currentTarget.checked)}
            />
          ))}
        </div>
        <FormFoot
          saving={enter.isPending}
          cancel={close}
          action={t('web.holidays.enter-n', { n: chosen.length })}
        />
      </form>
    </Dialog>
  );
}
