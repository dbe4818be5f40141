// Records what of the money of a measure is committed and spent, line by line.
import { NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { MeasurePage } from '../queries.ts';
import '@mantine/core/styles/NumberInput.css';

type Line = MeasurePage['item']['budget'][number];

export function SpendingForm({ found, close }: { found: MeasurePage; close: () => void }) {
  const t = useT();
  const { plan, item } = found;
  const [lines, setLines] = useState<readonly Line[]>(item.budget);
  const save = useOrder('strategy.record-spending');
  const change = (id: string, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.id === id ? { ...line, ...part } : line)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      {
        plan: plan.id,
        item: item.id,
        base: item.version,
        lines: lines.map(({ id, committed, spent }) => ({ line: id, committed, spent })),
      },
      { onSuccess: close },
    );
  };
  return (
    <form className="form" onSubmit={submit}>
      {save.error && <ProblemNotice error={save.error} />}
      {lines.map((line) => (
        <fieldset key={line.id}>
          <legend>
            {line.source} {line.year ?? ''}
          </legend>
          <div className="form-pair">
            {(['committed', 'spent'] as const).map((kind) => (
              <NumberInput
                key={kind}
                label={`${t(`column.${kind}`)} (${line.currency})`}
                value={line[kind] / 100}
                min={0}
                decimalScale={2}
                thousandSeparator=" "
                hideControls
                onChange={(value) => change(line.id, { [kind]: Math.round(Number(value) * 100) })}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <FormFoot saving={save.isPending} cancel={close} />
    </form>
  );
}
