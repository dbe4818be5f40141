// The measures of a plan that something is about: one types, and chooses one after the other.
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';

export type ChosenMeasure = { item: string; label: string };

export function MeasuresField(props: {
  plan: string;
  chosen: readonly ChosenMeasure[];
  change: (chosen: ChosenMeasure[]) => void;
  error?: string | undefined;
}) {
  const t = useT();
  const words = useWords();
  const { plan, chosen, change, error } = props;
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const found = useAsk('strategy.find-measures', { plan, limit: 50, ...(text ? { text } : {}) });
  const waiting = typed.trim() !== text || found.isPending || found.isPlaceholderData;
  const options = (found.data?.items ?? [])
    .filter(({ id, type }) => type === 'measure' && !chosen.some(({ item }) => item === id))
    .map(({ id, externalId, titles }) => ({
      value: id,
      label: [externalId, words(titles)].filter(Boolean).join(' · '),
    }));
  return (
    <div>
      <ChoiceField
        label={t('web.findings.measures')}
        help={t('web.findings.measures-help')}
        error={error}
        options={options}
        value={null}
        choose={(item) => {
          const option = options.find(({ value }) => value === item);
          if (option) change([...chosen, { item: option.value, label: option.label }]);
        }}
        asked={{ all: found.data?.count.number ?? 0, waiting, type: setTyped }}
      />
      {chosen.length > 0 && (
        <ul className="plain-list choices" aria-label={t('web.findings.measures')}>
          {chosen.map(({ item, label }) => (
            <li key={item} className="choices-one">
              {label}
              <button
                type="button"
                className="choices-remove"
                aria-label={t('web.form.take-away', { what: label })}
                onClick={() => change(chosen.filter((one) => one.item !== item))}
              >
                <IconX size={14} stroke={1.5} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
