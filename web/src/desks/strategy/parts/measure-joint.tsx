// Joint activities with other countries to which a measure belongs; the external desk keeps them.
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { MeasurePage } from '../queries.ts';

export function MeasureJoint({ found: { item } }: { found: MeasurePage }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const asked = useAsk(
    'external.find-joint',
    { item: item.id, limit: 50 },
    { when: may('external.find-joint') },
  );
  const activities = asked.data?.items ?? [];
  if (activities.length === 0) return null;
  return (
    <section className="section" aria-labelledby="measure-joint">
      <h2 id="measure-joint">{t('web.measure.joint')}</h2>
      <ul className="plain-list">
        {activities.map(({ joint, titles, firstOn, lastOn, sides }) => (
          <li key={joint} className="line-item">
            <div>
              <Link to="/external/joint/$joint" params={{ joint } as never}>
                <Text of={titles} />
              </Link>
              <div className="small muted">
                {format.date(firstOn)} – {format.date(lastOn)} ·{' '}
                {sides.map(({ party }) => words(party.names)).join(', ')}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
