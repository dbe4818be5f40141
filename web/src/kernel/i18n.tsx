// The texts, the formats and the reader's language, for parts of pages.
import { type ReactNode, useCallback, useState, useSyncExternalStore } from 'react';
import { useHouse } from './house.tsx';
import type { Format } from './i18n/format.ts';
import type { Values } from '#kernel/i18n/say.ts';
import { type Language, type Names, pick } from './i18n/languages.ts';
import { dayThere } from './i18n/wall-clock.ts';
import { useSession } from './session.tsx';

function useSnapshot() {
  const { texts } = useHouse();
  return useSyncExternalStore(texts.subscribe, texts.snapshot);
}

/** `t(key, values)`: a text of the interface in the reader's language. */
export function useT(): (key: string, values?: Values) => string {
  return useSnapshot().t;
}

/** A text that only a newer server may know: the key's text where there is one, else `otherwise`. */
export function useTOr(): (key: string, otherwise: string, values?: Values) => string {
  const { t, has } = useSnapshot();
  return useCallback((key, otherwise, values) => (has(key) ? t(key, values) : otherwise), [t, has]);
}

export function useLanguage(): Language {
  return useSnapshot().language;
}

export function useFormat(): Format {
  const language = useLanguage();
  const { timeZone } = useSession().node;
  return useHouse().formats(language, timeZone);
}

/** The day that it is where the node stands, `YYYY-MM-DD`; it may be another in UTC, and where the browser is. */
export function useToday(): string {
  const { timeZone } = useSession().node;
  const [now] = useState(() => new Date());
  return dayThere(now, timeZone);
}

/** Words of somebody else in the reader's language, or the nearest there is, marked as what it is. */
export function Text({ of, otherwise }: { of: Names | null | undefined; otherwise?: ReactNode }) {
  const reader = useLanguage();
  const found = pick(of, reader);
  if (!found) return otherwise ?? null;
  return found.language === reader ? found.words : <span lang={found.language}>{found.words}</span>;
}

/** The same as plain words, for attributes, sorting and options. */
export function useWords(): (of: Names | null | undefined) => string {
  const reader = useLanguage();
  return useCallback((of) => pick(of, reader)?.words ?? '', [reader]);
}
