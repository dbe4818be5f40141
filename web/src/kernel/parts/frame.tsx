// A frame around something wide: it scrolls sideways, by keyboard too, and never the page with it.
import type { ReactNode } from 'react';

export function Frame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A region that scrolls has to take the focus, or the keyboard could not scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="plain-table-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
