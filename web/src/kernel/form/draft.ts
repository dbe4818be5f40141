// Keeps what is being typed in this tab until it is sent: a reload or a lost connection loses nothing.
import { useEffect, useState } from 'react';

type Draft<Values> = { at: string; values: Values };

/**
 * The values of a form, as drafted or as given. `dirty` is the moment of the draft where there is one.
 * Drafts live in the tab's own storage and go with the tab and with signing out; nothing about persons is kept here.
 */
export function useDraft<Values extends object>(name: string, first: Values) {
  const key = `zaedno.draft.${name}`;
  const [draft, setDraft] = useState<Draft<Values> | undefined>(() => read<Values>(key));
  useEffect(() => {
    try {
      if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
      else sessionStorage.removeItem(key);
    } catch {
      // The tab's storage is full or refused: the draft lasts as long as the page.
    }
  }, [draft, key]);
  return {
    // A draft of an older build lacks what the form has learnt since.
    values: draft ? { ...first, ...draft.values } : first,
    dirty: draft?.at,
    change: (values: Values) => setDraft({ at: new Date().toISOString(), values }),
    drop: () => setDraft(undefined),
  };
}

function read<Values>(key: string): Draft<Values> | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft<Values> | null) ?? undefined;
  } catch {
    return undefined;
  }
}

const whose = 'zaedno.whose-drafts';

/** Whoever works in this tab keeps their drafts across a session that ended by itself; somebody else finds none of them. */
export function keepDraftsOf(user: string | undefined): void {
  const before = sessionStorage.getItem(whose);
  if (before !== null && before !== user) sessionStorage.clear();
  if (user !== undefined) sessionStorage.setItem(whose, user);
}
