// Notes what one of our measures could learn from one of theirs, and why.
import { Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Comparison } from '../queries.ts';

export function NotePractice(props: {
  plan: string;
  foreign: string;
  theirs: Comparison['theirs'][number];
  /** Ours in the same row; where there is one, it is chosen beforehand. */
  proposed: Comparison['own'];
  close: () => void;
}) {
  const t = useT();
  const words = useWords();
  const { plan, foreign, theirs, proposed, close } = props;
  const [item, setItem] = useState<string | null>(proposed.length === 1 ? (proposed[0]?.id ?? null) : null);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const [text] = useDebouncedValue(typed.trim(), 150);
  const found = useAsk('strategy.find-measures', {
    plan,
    withParts: true,
    limit: 50,
    ...(text ? { text } : {}),
  });
  const waiting = typed.trim() !== text || found.isPending || found.isPlaceholderData;
  const note = useOrder('strategy.note-practice');
  const nearest = text ? [] : proposed.map((one) => ({ ...one, plan: one.plan }));
  const known = new Set(nearest.map(({ id }) => id));
  const listed = [...nearest, ...(found.data?.items ?? []).filter(({ id }) => !known.has(id))];
  const options = listed.map(({ id, externalId, titles }) => ({
    value: id,
    label: [externalId, words(titles)].filter(Boolean).join(' · '),
  }));
  const planOf = new Map(listed.map((one) => [one.id, one.plan]));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!item || reason.trim().length < 3) return;
    const of = { foreign, measure: theirs.id, plan: planOf.get(item) ?? plan, item };
    note.mutate({ ...of, reason: reason.trim() }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.compare.practice.note')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        <p>
          <span className="muted">{t('web.compare.practice.their')}: </span>
          <Text of={theirs.titles} />
        </p>
        {note.error && <ProblemNotice error={note.error} />}
        <ChoiceField
          label={t('web.compare.practice.own')}
          error={checked && !item ? t('web.form.missing') : undefined}
          options={options}
          value={item}
          choose={setItem}
          asked={{ all: found.data?.count.number ?? 0, waiting, type: setTyped }}
          autofocus
        />
        <Textarea
          label={t('web.compare.practice.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={checked && reason.trim().length < 3 ? t('web.form.missing') : undefined}
          rows={3}
          maxLength={2000}
        />
        <FormFoot saving={note.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
