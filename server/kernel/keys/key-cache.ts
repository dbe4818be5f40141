/** Keys that were unwrapped a moment ago: a bounded number, for a bounded time, forgotten at once when they are destroyed. */
import type { KeyObject } from 'node:crypto';

export type KeyCache = {
  get(id: string): KeyObject | undefined;
  put(id: string, key: KeyObject): void;
  forget(id: string): void;
  /** Lets go of what is too old, also where nobody asks for it again. */
  sweep(): void;
  readonly size: number;
};

export const cacheFor = 5 * 60_000;
const most = 10_000;

/** The time counts from when a key was unwrapped, not from when it was last used: it ends for a busy record too. */
export function openKeyCache(now: () => number): KeyCache {
  const held = new Map<string, { key: KeyObject; until: number }>();
  return {
    get size() {
      return held.size;
    },
    get(id) {
      const found = held.get(id);
      if (!found) return undefined;
      held.delete(id);
      if (found.until <= now()) return undefined;
      held.set(id, found); // the last one used stands last
      return found.key;
    },
    put(id, key) {
      held.delete(id);
      held.set(id, { key, until: now() + cacheFor });
      if (held.size > most) held.delete(held.keys().next().value as string);
    },
    forget(id) {
      held.delete(id);
    },
    sweep() {
      const at = now();
      for (const [id, { until }] of held) if (until <= at) held.delete(id);
    },
  };
}
