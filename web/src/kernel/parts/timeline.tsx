// What happened, newest first: when, what, by which post.
import type { ReactNode } from 'react';
import { useFormat } from '../i18n.tsx';

export type TimelineEntry = { at: string; what: ReactNode; by?: ReactNode; key: string };

export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const format = useFormat();
  return (
    <ol className="plain-list timeline">
      {entries.map(({ key, at, what, by }) => (
        <li key={key}>
          <time dateTime={at} className="timeline-when">
            {format.moment(at)}
          </time>
          <div>
            <div>{what}</div>
            {by && <div className="muted small">{by}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
