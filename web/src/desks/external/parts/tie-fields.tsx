// A measure of a plan, or a paragraph of an official text, chosen in two steps: in which, and which.
import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';

const nothing = '00000000-0000-0000-0000-000000000000';
export type Chosen = { of: string; what: string } | undefined;
export type FieldProps = { chosen: Chosen; choose: (value: Chosen) => void; error: string | undefined };

export function MeasureField({ chosen, choose, error }: FieldProps) {
  const t = useT();
  const words = useWords();
  const plans = useAsk('strategy.find-plans', { limit: 200 });
  // Plans of their own before parts of others, the largest first: that is where most lessons belong.
  const listed = (plans.data?.items ?? []).toSorted(
    (a, b) => Number(a.partOf !== null) - Number(b.partOf !== null) || b.measures - a.measures,
  );
  const [wanted, setWanted] = useState('');
  const plan = wanted || listed[0]?.id || '';
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const found = useAsk(
    'strategy.find-measures',
    { plan: plan || nothing, limit: 50, ...(text ? { text } : {}) },
    { when: plan !== '' },
  );
  const waiting = typed.trim() !== text || found.isPending || found.isPlaceholderData;
  return (
    <>
      <NativeSelect
        label={t('web.external.lesson.plan')}
        value={plan}
        onChange={(event) => {
          setWanted(event.currentTarget.value);
          choose(undefined);
        }}
        data={listed.map(({ id, titles }) => ({ value: id, label: words(titles) }))}
      />
      <ChoiceField
        label={t('web.external.lesson.which-measure')}
        options={(found.data?.items ?? []).map(({ id, externalId, titles }) => ({
          value: id,
          label: [externalId, words(titles)].filter(Boolean).join(' · '),
        }))}
        value={chosen?.what ?? null}
        choose={(item) => choose(item ? { of: plan, what: item } : undefined)}
        asked={{ all: found.data?.count.number ?? 0, waiting, type: setTyped }}
        error={error}
      />
    </>
  );
}

export function ParagraphField({ chosen, choose, error }: FieldProps) {
  const t = useT();
  const words = useWords();
  const instruments = useAsk('strategy.find-instruments', { limit: 200 });
  const [wanted, setWanted] = useState('');
  const instrument = wanted || instruments.data?.items[0]?.id || '';
  const found = useAsk(
    'strategy.read-instrument',
    { instrument: instrument || nothing },
    { when: instrument !== '' },
  );
  return (
    <>
      <NativeSelect
        label={t('web.external.lesson.text')}
        value={instrument}
        onChange={(event) => {
          setWanted(event.currentTarget.value);
          choose(undefined);
        }}
        data={(instruments.data?.items ?? []).map(({ id, titles }) => ({ value: id, label: words(titles) }))}
      />
      <ChoiceField
        label={t('web.external.lesson.which-paragraph')}
        options={(found.data?.paragraphs ?? []).map(({ address, heading }) => ({
          value: address,
          label: [address, words(heading)].filter(Boolean).join(' · '),
        }))}
        value={chosen?.what ?? null}
        choose={(address) => choose(address ? { of: instrument, what: address } : undefined)}
        error={error}
      />
    </>
  );
}
