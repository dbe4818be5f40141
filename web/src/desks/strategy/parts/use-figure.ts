// A figure of an indicator in words: a number, or the step of its scale.
import { useFormat, useWords } from '../../../kernel/i18n.tsx';
import type { Indicator } from '../queries.ts';

export function useFigure({ scale }: Pick<Indicator, 'scale'>): (value: number) => string {
  const words = useWords();
  const format = useFormat();
  return (value) => {
    const step = scale?.[value - 1];
    return step ? `${words(step)} (${value})` : format.number(value);
  };
}
