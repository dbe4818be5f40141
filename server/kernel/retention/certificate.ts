/** The certificate of an erasure: what was erased, under which rule, and until which day a backup could bring it back. */
import { keptDays } from '../backup/shelf.ts';
import { dayIn } from '../clock.ts';
import type { Sentences } from '../exports/messages.ts';
import type { Report } from '../exports/report.ts';
import type { Language } from '../operation/define.ts';

export type Erasure = {
  record: string;
  desk: string;
  kind: string;
  rule: string;
  erasedAt: Date;
  /** `none`: nothing of it was sealed; `waiting`: its key is to be destroyed within the minute. */
  key: 'none' | 'waiting' | 'destroyed';
  destroyedAt: Date | null;
};

/**
 * Days (`YYYY-MM-DD`) of the node's calendar. `content`: the last on which a backup of the keyring may open what was
 * sealed; null while the key waits, or where nothing was sealed. `traces`: the last on which a backup of the data may show
 * that the record was there, and what of it was not sealed.
 */
export function lastPossibleDays(
  erasure: Erasure,
  timeZone: string,
): { content: string | null; traces: string } {
  const { destroyedAt, erasedAt } = erasure;
  return {
    content: destroyedAt ? dayIn(timeZone, after(destroyedAt, keptDays.keys)) : null,
    traces: dayIn(timeZone, after(erasedAt, keptDays.data)),
  };
}

function after(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * 86_400_000);
}

/** The certificate as a report, for paper and for the screen; it names nobody. */
export function certificateReport(
  erasure: Erasure,
  as: { say: Sentences; language: Language; timeZone: string; node: string; today: string },
): Report {
  const { say, language, timeZone } = as;
  const { content, traces } = lastPossibleDays(erasure, timeZone);
  const row = (key: string, value: string) => [say(`certificate.${key}`), value];
  const rows = [
    row('record', erasure.record),
    row('desk', `${erasure.desk} · ${erasure.kind}`),
    row('rule', erasure.rule),
    row('erased', dayIn(timeZone, erasure.erasedAt)),
    ...(erasure.destroyedAt ? [row('key-destroyed', dayIn(timeZone, erasure.destroyedAt))] : []),
    ...(content ? [row('last-day', content)] : []),
    row('last-day-of-traces', traces),
  ];
  return {
    title: say('certificate.title'),
    lines: [as.node, say('certificate.issued', { day: as.today })],
    language,
    pageLabel: say('certificate.page', { number: '{number}', total: '{total}' }),
    sections: [
      {
        heading: say('certificate.what'),
        table: {
          columns: [
            { label: say('certificate.fact'), width: 2 },
            { label: say('certificate.value'), width: 3 },
          ],
          rows,
        },
      },
      {
        heading: say('certificate.meaning'),
        sentences: [
          content ? say('certificate.after', { day: content }) : say('certificate.nothing-sealed'),
          say('certificate.traces', { day: traces }),
          say('certificate.not-covered'),
        ],
      },
    ],
  };
}
