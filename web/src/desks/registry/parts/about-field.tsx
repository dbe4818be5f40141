// The measures that a letter is about: looked up by words in a plan, and taken away one by one.
import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import type { About } from '../answers.ts';
import { MeasureName } from './measure-name.tsx';

const none = '00000000-0000-0000-0000-000000000000';

export function AboutField({
  values,
  change,
}: {
  values: readonly About[];
  change: (values: About[]) => void;
}) {
  const t = useT();
  const words = useWords();
  const plans = useAsk('strategy.find-plans', { limit: 200 });
  const [chosen, setChosen] = useState<string>();
  const plan = chosen ?? plans.data?.items[0]?.id;
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const found = useAsk(
    'strategy.find-measures',
    { plan: plan ?? none, limit: 50, ...(text ? { text } : {}) },
    { when: plan !== undefined },
  );
  const waiting = typed.trim() !== text || found.isPending || found.isPlaceholderData;
  if (!plan) return null;
  return (
    <fieldset className="form-plain">
      <legend>
        {t('web.registry.about')} {t('web.form.optional')}
      </legend>
      <div className="stack-small">
        {(plans.data?.items.length ?? 0) > 1 && (
          <NativeSelect
            label={t('web.registry.about-plan')}
            value={plan}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={(plans.data?.items ?? []).map(({ id, titles }) => ({ value: id, label: words(titles) }))}
          />
        )}
        <ChoiceField
          label={t('web.registry.about-measure')}
          options={(found.data?.items ?? [])
            .filter(({ id }) => !values.some(({ item }) => item === id))
            .map(({ id, externalId, titles }) => ({
              value: id,
              label: [externalId, words(titles)].filter(Boolean).join(' · '),
            }))}
          value={null}
          choose={(item) => {
            if (item) change([...values, { plan, item }]);
          }}
          asked={{ all: found.data?.count.number ?? 0, waiting, type: setTyped }}
        />
        {values.length > 0 && (
          <ul className="plain-list choices">
            {values.map((one) => (
              <li key={one.item} className="choices-one">
                <MeasureName of={one} />
                <button
                  type="button"
                  className="choices-remove"
                  aria-label={t('web.registry.about-remove')}
                  onClick={() => change(values.filter(({ item }) => item !== one.item))}
                >
                  <IconX size={14} stroke={1.5} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </fieldset>
  );
}
