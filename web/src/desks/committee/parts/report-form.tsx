// How an action item stands, in words: it goes on, is done, is dropped, or waits longer.
import { NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Action } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';

type Report = 'say' | 'finish' | 'drop' | 'postpone' | 'reopen';
const ofOpen: readonly Report[] = ['say', 'finish', 'postpone', 'drop'];

export function ReportForm({ action, close }: { action: Action; close: () => void }) {
  const t = useT();
  const offered: readonly Report[] = action.state === 'open' ? ofOpen : ['reopen'];
  const [report, setReport] = useState<Report>(offered[0] ?? 'say');
  const [words, setWords] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [checked, setChecked] = useState(false);
  const send = useOrder('committee.report-action');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (words.trim().length < 3 || (report === 'postpone' && !dueOn)) return;
    send.mutate(
      {
        decision: action.decision,
        action: action.action,
        report,
        words: words.trim(),
        dueOn: report === 'postpone' ? dueOn : null,
      },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('operation.committee.report-action')}>
      <form className="stack" onSubmit={submit} noValidate>
        {send.error && <ProblemNotice error={send.error} />}
        <p>
          <Text of={action.texts} />
        </p>
        <NativeSelect
          label={t('web.committee.report')}
          value={report}
          onChange={(event) => setReport(event.currentTarget.value as Report)}
          data={offered.map((one) => ({
            value: one,
            label: one === 'say' ? t('web.committee.report.say') : t(`action.committee.action.${one}`),
          }))}
        />
        {report === 'postpone' && (
          <DayField
            label={t('web.committee.new-due')}
            value={dueOn}
            change={setDueOn}
            needed
            checked={checked}
          />
        )}
        <Textarea
          label={t('web.committee.report-words')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          error={checked && words.trim().length < 3 ? t('web.form.missing') : undefined}
          rows={3}
          maxLength={2000}
        />
        <FormFoot saving={send.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
