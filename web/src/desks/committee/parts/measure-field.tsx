// A measure of a plan: the plan first where there are several, then the measure by its number or words.
import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';

export type MeasureValue = { plan: string; measure: string; title: string };

const none = '00000000-0000-0000-0000-000000000000';

export function MeasureField(props: {
  label: string;
  value: MeasureValue | null;
  choose: (value: MeasureValue | null) => void;
  error?: string | undefined;
}) {
  const t = useT();
  const words = useWords();
  const { label, value, choose, error } = props;
  const plans = useAsk('strategy.find-plans', { limit: 200 });
  const list = (plans.data?.items ?? []).toSorted((a, b) => b.measures - a.measures);
  const [chosen, setChosen] = useState(value?.plan);
  const plan = chosen ?? list[0]?.id;
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const input = { plan: plan ?? none, limit: 50, ...(text ? { text } : {}) };
  const found = useAsk('strategy.find-measures', input, { when: plan !== undefined });
  const waiting = typed.trim() !== text || found.isPending || found.isPlaceholderData;
  const options = (found.data?.items ?? []).map(({ id, externalId, titles }) => ({
    value: id,
    label: [externalId, words(titles)].filter(Boolean).join(' · '),
  }));
  const known = value && !options.some((one) => one.value === value.measure);
  return (
    <div className="committee-pair">
      {list.length > 1 && (
        <NativeSelect
          label={t('web.committee.plan')}
          value={plan ?? ''}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            choose(null);
          }}
          data={list.map(({ id, titles }) => ({ value: id, label: words(titles) }))}
        />
      )}
      <ChoiceField
        label={label}
        error={error}
        options={known ? [{ value: value.measure, label: value.title }, ...options] : options}
        value={value?.measure ?? null}
        choose={(measure) =>
          choose(
            measure && plan
              ? { plan, measure, title: options.find((one) => one.value === measure)?.label ?? '' }
              : null,
          )
        }
        asked={{ all: found.data?.count.number ?? 0, waiting, type: setTyped }}
        clears
      />
    </div>
  );
}
