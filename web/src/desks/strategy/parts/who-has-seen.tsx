// Which posts have looked at this record and changed it lately. Posts, not persons.
import { useState } from 'react';
import { Button } from '@mantine/core';
import { actRooms } from '../../../act-rooms.ts';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useTOr } from '../../../kernel/i18n.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { WithTexts } from '../../../kernel/with-texts.tsx';

/** Asked only on request: looking at who looked is itself recorded. */
export function WhoHasSeen({ record }: { record: string }) {
  const t = useT();
  const may = useMay();
  const [wanted, setWanted] = useState(false);
  if (!may('office.who-has-seen')) return null;
  return (
    <section className="section screen-only">
      <h2>{t('web.seen.title')}</h2>
      {wanted ? (
        <WithTexts room={actRooms}>
          <Seen record={record} />
        </WithTexts>
      ) : (
        <Button size="compact-md" variant="default" onClick={() => setWanted(true)}>
          {t('web.seen.show')}
        </Button>
      )}
    </section>
  );
}

function Seen({ record }: { record: string }) {
  const t = useT();
  const tOr = useTOr();
  const format = useFormat();
  const seen = useAsk('office.who-has-seen', { record, limit: 20 });
  return (
    <Asked query={seen}>
      {({ seen: entries }) =>
        entries.length === 0 ? (
          <p className="muted">{t('web.seen.none')}</p>
        ) : (
          <ul className="plain-list">
            {entries.map(({ on, operation, postNames, organisationNames }, index) => (
              // Two looks on one day by one post are two entries that nothing tells apart.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${on}-${operation}-${index}`} className="line-item">
                <span>
                  <Text of={postNames} />, <Text of={organisationNames} />
                  <span className="muted small"> · {tOr(`operation.${operation}`, operation)}</span>
                </span>
                <time dateTime={on} className="muted small">
                  {format.date(on)}
                </time>
              </li>
            ))}
          </ul>
        )
      }
    </Asked>
  );
}
