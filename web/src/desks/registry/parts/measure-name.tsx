// How a measure is called that a letter is about; where it is no longer there, a dash.
import { useAsk } from '../../../kernel/ask.ts';
import { Text } from '../../../kernel/i18n.tsx';
import type { About } from '../answers.ts';

export function MeasureName({ of }: { of: About }) {
  const found = useAsk('strategy.read-measure', of);
  if (!found.data) return '–';
  const { externalId, titles } = found.data.item;
  return (
    <>
      {externalId && `${externalId} · `}
      <Text of={titles} />
    </>
  );
}
