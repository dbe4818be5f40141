// With whom: some of the neighbours in the register.
import { ChoicesField } from '../../../kernel/form/choices-field.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import type { Names } from '../../../kernel/i18n/languages.ts';

export type Named = { readonly neighbour: string; readonly names: Names };

export function NeighboursField(props: {
  neighbours: readonly Named[];
  values: readonly string[];
  change: (values: string[]) => void;
  checked: boolean;
}) {
  const t = useT();
  const words = useWords();
  const { neighbours, values, change, checked } = props;
  return (
    <ChoicesField
      label={t('web.external.with')}
      options={neighbours.map(({ neighbour, names }) => ({ value: neighbour, label: words(names) }))}
      values={values}
      change={change}
      error={checked && values.length === 0 ? t('web.external.choose-with') : undefined}
    />
  );
}
