// A document in the middle of those it relates to: what points to it, what it points to. Each is a step on.
import { Link } from '@tanstack/react-router';
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { InstrumentPage } from '../queries.ts';
import './relations.css';

type Relation = InstrumentPage['relations'][number];

export function Relations({ found }: { found: InstrumentPage }) {
  const t = useT();
  const { instrument, relations } = found;
  if (relations.length === 0) return <p className="muted">{t('web.relations.none')}</p>;
  const into = relations.filter(({ to }) => to.id === instrument.id);
  const out = relations.filter(({ from }) => from.id === instrument.id);
  return (
    <div className="graph">
      <Side relations={into} end="from" label={t('web.relations.in')} />
      <div className="graph-middle">
        <span className="muted small">{instrument.number}</span>
        <strong className="serif">
          <Text of={instrument.titles} />
        </strong>
      </div>
      <Side relations={out} end="to" label={t('web.relations.out')} />
    </div>
  );
}

function Side({
  relations,
  end,
  label,
}: {
  relations: readonly Relation[];
  end: 'from' | 'to';
  label: string;
}) {
  const t = useT();
  return (
    <ul className={`plain-list graph-side graph-${end}`} aria-label={label}>
      {relations.map((relation) => {
        const other = relation[end];
        return (
          <li key={relation.id}>
            <span className="graph-kind">
              {t(`web.relation.${end === 'to' ? 'out' : 'in'}.${relation.kind}`)}
              {relation.takesEffect && ` (${t('web.relations.on-approval')})`}
            </span>
            <Link to="/strategy/documents/$instrument" params={{ instrument: other.id }}>
              {other.number && <span className="muted">{other.number} </span>}
              <Text of={other.titles} />
            </Link>
            {relation.sources.length > 0 && (
              <span className="graph-source">
                {t('web.relations.stated-in', { places: relation.sources.join(', ') })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
