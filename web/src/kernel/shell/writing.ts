// Whether somebody is in the middle of writing on this page: a dialog is open, or a form holds what is not sent.

export type Writing = { now(): boolean; stop(): void };

/** Watches a document from now on. */
export function createWriting(page: Document): Writing {
  const begun = new Set<Element>();
  const note = ({ target }: Event) => {
    const form = target instanceof Element ? target.closest('form') : null;
    if (form) begun.add(form);
  };
  page.addEventListener('input', note, true);
  return {
    now() {
      for (const form of begun) if (!form.isConnected) begun.delete(form);
      return begun.size > 0 || page.querySelector('dialog[open], [role="dialog"]') !== null;
    },
    stop: () => page.removeEventListener('input', note, true),
  };
}
