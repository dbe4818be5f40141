// Returns a sheet: why, and row by row what should be mended.
import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { longest } from '#desks/reporting/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Row, SheetPage } from '../answers.ts';

export function ReturnSheet({ found, close }: { found: SheetPage; close: () => void }) {
  const t = useT();
  const words = useWords();
  const [reason, setReason] = useState('');
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const [checked, setChecked] = useState(false);
  const order = useOrder('reporting.return-sheet');
  const { period, sheet, rows } = found;
  const nameOf = ({ item, indicator }: Row) =>
    `${words(item.titles)}: ${indicator ? words(indicator.titles) : t('web.reporting.how-it-goes')}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (reason.trim().length < 3) return;
    const given = rows.flatMap(({ answer }) => {
      const text = said[answer]?.trim();
      return text ? [{ answer, words: text }] : [];
    });
    const input = { period: period.period, sheet: sheet.sheet, reason: reason.trim(), rows: given };
    order.mutate(input, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.reporting.return-sheet')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {order.error && <ProblemNotice error={order.error} />}
        <Textarea
          label={t('web.reporting.return-reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={checked && reason.trim().length < 3 ? t('web.form.missing') : undefined}
          rows={3}
          maxLength={2000}
          data-autofocus
        />
        <fieldset className="form-plain">
          <legend>{t('web.reporting.return-rows')}</legend>
          <div className="stack-small">
            {rows.map((row) => (
              <Textarea
                key={row.answer}
                label={nameOf(row)}
                value={said[row.answer] ?? ''}
                onChange={(event) => setSaid({ ...said, [row.answer]: event.currentTarget.value })}
                rows={1}
                autosize
                maxLength={longest.words}
              />
            ))}
          </div>
        </fieldset>
        <FormFoot saving={order.isPending} cancel={close} action={t('action.reporting.sheet.return')} />
      </form>
    </Dialog>
  );
}
