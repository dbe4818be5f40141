// A row of a comparison in words: a line or paragraph with its sign and heading, or a kind of measure.
import { useCallback } from 'react';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import type { ComparedRow } from '../queries.ts';
import { paragraphSign } from './words.tsx';

export function useRowName(): (row: ComparedRow) => string {
  const t = useT();
  const words = useWords();
  return useCallback(
    ({ by, key, heading }) => {
      if (by !== 'kind') return [paragraphSign(key ?? ''), words(heading)].filter(Boolean).join(' ');
      if (key === null) return t('web.compare.kind.none');
      return key === 'of-value-in-itself' ? t('web.compare.kind.of-value-in-itself') : t(`kind.${key}`);
    },
    [t, words],
  );
}
