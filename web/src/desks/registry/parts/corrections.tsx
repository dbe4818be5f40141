// What was corrected, when, by which post and why, and what the entry said before.
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { Timeline } from '../../../kernel/parts/timeline.tsx';
import type { Correction } from '../answers.ts';
import { Correspondent } from './correspondent.tsx';

export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  const t = useT();
  const format = useFormat();
  if (corrections.length === 0) return null;
  return (
    <section className="section" aria-labelledby="corrections">
      <h2 id="corrections">{t('web.registry.corrections')}</h2>
      <Timeline
        entries={corrections.map(({ at, post, reason, before }) => ({
          key: at,
          at,
          what: (
            <>
              <p>{reason}</p>
              <p className="muted">
                {t('web.registry.said-before')} <Correspondent of={before.correspondent} />;{' '}
                <Text of={before.subjects} />
                {[
                  before.theirNumber,
                  before.theirDay && format.date(before.theirDay),
                  before.paperAt,
                  before.paperUntil && format.date(before.paperUntil),
                ]
                  .filter(Boolean)
                  .map((part) => `; ${part}`)
                  .join('')}
              </p>
            </>
          ),
          by: <Text of={post} />,
        }))}
      />
    </section>
  );
}
