// Something that must be read before going on: what happened, what was kept, what to do.
import type { ReactNode } from 'react';

export type Tone = 'waiting' | 'late' | 'done' | 'quiet' | 'restricted';

export function Notice({
  tone,
  title,
  children,
  alert = false,
}: {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  alert?: boolean;
}) {
  return (
    <div className={`notice tone-${tone}`} role={alert ? 'alert' : undefined}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
