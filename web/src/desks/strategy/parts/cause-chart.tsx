// An indicator by area: from the oldest figure (ring) to the newest (disc), areas in the order of their names and never ranked.
import { useFormat } from '../../../kernel/i18n.tsx';
import type { CauseTable } from '../queries.ts';
import './causes.css';

/** For the eye; the table under it says the same. Ring and disc differ in shape, so that no colour is needed. */
export function CauseChart({ table }: { table: CauseTable }) {
  const format = useFormat();
  const values = table.areas.flatMap(({ figures }) => figures.map(({ value }) => value));
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const place = (value: number) => `${most === least ? 0 : ((value - least) / (most - least)) * 100}%`;
  const periods = periodsOf(table);
  const [oldest, newest] = [periods[0] ?? '', periods.at(-1) ?? ''];
  return (
    <div className="cause-chart" aria-hidden>
      {oldest !== newest && (
        <p className="cause-legend small muted">
          <span>
            <span className="cause-first" />
            {oldest}
          </span>
          <span>
            <span className="cause-newest" />
            {newest}
          </span>
        </p>
      )}
      {table.areas.map(({ code, title, figures }) => {
        const [first, last] = [figures[0], figures.at(-1)];
        if (!first || !last) return null;
        const [from, to] = [Math.min(first.value, last.value), Math.max(first.value, last.value)];
        return (
          <div key={code} className="cause-row">
            <span>{title}</span>
            <div className="cause-track">
              <span
                className="cause-way"
                style={{ left: place(from), width: `calc(${place(to)} - ${place(from)})` }}
              />
              {first.period !== last.period && (
                <span className="cause-first" style={{ left: place(first.value) }} />
              )}
              <span className="cause-newest" style={{ left: place(last.value) }} />
            </div>
            <span className="figures">{format.number(last.value)}</span>
          </div>
        );
      })}
    </div>
  );
}

export function periodsOf({ areas }: CauseTable): string[] {
  return [...new Set(areas.flatMap(({ figures }) => figures.map(({ period }) => period)))].toSorted();
}
