// Ties a measure to a paragraph: which one, how far it serves it, and a note if something must be said.
import { Radio, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { strengths } from '#desks/strategy/model/lists.ts';
import type { Strength } from '#desks/strategy/model/crosswalk.ts';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import type { Names } from '../../../kernel/i18n/languages.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { paragraphSign } from './words.tsx';

export function TieMeasure(props: {
  plan: string;
  instrument: string;
  address: string;
  heading: Names | null;
  /** Chosen beforehand, where one comes from the measure. */
  item?: string;
  close: () => void;
}) {
  const t = useT();
  const words = useWords();
  const { plan, instrument, address, close } = props;
  const [item, setItem] = useState<string | null>(props.item ?? null);
  const [strength, setStrength] = useState<Strength>('contributes');
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const [text] = useDebouncedValue(typed.trim(), 150);
  const found = useAsk('strategy.find-measures', { plan, limit: 50, ...(text ? { text } : {}) });
  const waiting = typed.trim() !== text || found.isPending || found.isPlaceholderData;
  const tie = useOrder('strategy.tie-measure');
  const options = (found.data?.items ?? []).map(({ id, externalId, titles }) => ({
    value: id,
    label: [externalId, words(titles)].filter(Boolean).join(' · '),
  }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!item) return setMissing(true);
    tie.mutate(
      { plan, item, instrument, address, strength, ...(note.trim() ? { note: note.trim() } : {}) },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('web.tie.title', { sign: paragraphSign(address) })} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        <p>
          <Text of={props.heading} />
        </p>
        {tie.error && <ProblemNotice error={tie.error} />}
        {!props.item && (
          <ChoiceField
            label={t('web.tie.measure')}
            help={t('web.tie.measure-help')}
            error={missing && !item ? t('web.form.missing') : undefined}
            options={options}
            value={item}
            choose={setItem}
            asked={{ all: found.data?.count.number ?? 0, waiting, type: setTyped }}
            autofocus
          />
        )}
        <Radio.Group
          label={t('web.tie.strength')}
          value={strength}
          onChange={(value) => setStrength(value as Strength)}
        >
          <div className="stack-small">
            {strengths.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`strength.${one}`)}
                description={t(`web.strength-help.${one}`)}
              />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={`${t('web.tie.note')} ${t('web.form.optional')}`}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          rows={2}
          maxLength={2000}
        />
        <FormFoot saving={tie.isPending} cancel={close} action={t('web.tie.save')} />
      </form>
    </Dialog>
  );
}
