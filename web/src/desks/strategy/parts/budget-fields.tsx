// The lines of a budget in a form: source, year, currency, what is planned.
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useT } from '../../../kernel/i18n.tsx';
import type { BudgetValues } from './item-values.ts';

export function BudgetFields(props: {
  lines: readonly BudgetValues[];
  change: (lines: BudgetValues[]) => void;
  error: string | undefined;
}) {
  const t = useT();
  const { lines, change, error } = props;
  const set = (at: number, part: Partial<BudgetValues>) =>
    change(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const last = lines.at(-1);
  return (
    <fieldset id="field-budget">
      <legend>{t('web.money.title')}</legend>
      {error && <p className="field-error">{error}</p>}
      <div className="stack">
        {lines.map((line, index) => (
          // Lines have no name of their own; they are only ever taken away by their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="budget-line">
            <TextInput
              label={t('column.source')}
              value={line.source}
              onChange={(event) => set(index, { source: event.currentTarget.value })}
              maxLength={200}
            />
            <TextInput
              label={t('web.money.year')}
              value={line.year}
              onChange={(event) => set(index, { year: event.currentTarget.value })}
              inputMode="numeric"
              maxLength={4}
            />
            <TextInput
              label={t('column.currency')}
              value={line.currency}
              onChange={(event) => set(index, { currency: event.currentTarget.value })}
              maxLength={3}
            />
            <TextInput
              label={t('column.planned')}
              value={line.planned}
              onChange={(event) => set(index, { planned: event.currentTarget.value })}
              inputMode="decimal"
            />
            <Button
              variant="subtle"
              leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
              onClick={() => change(lines.filter((_, at) => at !== index))}
            >
              {t('web.money.remove')}
            </Button>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
            onClick={() =>
              change([
                ...lines,
                {
                  source: '',
                  year: last?.year ?? '',
                  currency: last?.currency ?? 'EUR',
                  planned: '',
                  committed: 0,
                  spent: 0,
                },
              ])
            }
          >
            {t('web.money.add')}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
