// Ties a question to a paragraph or line of the strategy that it is about, with the reason.
import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { type Question, useInstrument } from '../queries.ts';
import { AskedWords } from './asked-words.tsx';
import { paragraphSign } from './words.tsx';

export function TieQuestion(props: {
  questionnaire: string;
  question: Question;
  /** The strategy of the plan. */
  instrument: string;
  close: () => void;
}) {
  const t = useT();
  const words = useWords();
  const { questionnaire, question, instrument, close } = props;
  const { data } = useInstrument(instrument);
  const tie = useOrder('strategy.tie-question');
  const [address, setAddress] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const known = new Set(question.ties.map(({ to }) => to.address));
  const options = [
    ...(data?.lines ?? []).map((line) => ({
      value: line.address,
      label: `${line.id} · ${words(line.titles)}`,
    })),
    ...(data?.paragraphs ?? []).map((one) => ({
      value: one.address,
      label: [paragraphSign(one.address), words(one.heading)].filter(Boolean).join(' · '),
    })),
  ].filter(({ value }) => !known.has(value));
  const missing = (bad: boolean) => (checked && bad ? t('web.form.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!address || reason.trim().length < 3) return;
    tie.mutate(
      {
        questionnaire,
        address: question.address,
        to: { instrument, address },
        reason: reason.trim(),
      },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('web.question.tie')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {tie.error && <ProblemNotice error={tie.error} />}
        <AskedWords texts={question.texts} />
        <ChoiceField
          label={t('web.question.tie-to')}
          error={missing(!address)}
          options={options}
          value={address}
          choose={setAddress}
          autofocus
        />
        <Textarea
          label={t('web.question.tie-reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing(reason.trim().length < 3)}
          rows={2}
          maxLength={2000}
        />
        <FormFoot saving={tie.isPending} cancel={close} action={t('web.question.tie')} />
      </form>
    </Dialog>
  );
}
