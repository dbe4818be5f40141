// The way of an indicator as a small picture: the targets as a broken line from the baseline, the values as points.
import { useFormat } from '../../../kernel/i18n.tsx';
import type { Indicator } from '../queries.ts';

const width = 320;
const height = 140;
const edge = { left: 12, right: 12, top: 22, bottom: 22 };

type Point = { at: number; value: number };

/** For the eye; the table beside it says the same. Nothing is drawn where there is one point only. */
export function IndicatorChart({ indicator }: { indicator: Indicator }) {
  const format = useFormat();
  const { baseline, targets } = indicator;
  const start: Point[] = baseline ? [{ at: timeOf(baseline.on), value: baseline.value }] : [];
  const aims = [...start, ...targets.map(({ on, value }) => ({ at: timeOf(on), value }))];
  const values = indicator.values
    .filter(({ state }) => state === 'entered')
    .map(({ on, value }) => ({ at: timeOf(on), value }))
    .toReversed();
  const all = [...aims, ...values];
  if (all.length < 2) return null;
  const place = placer(all);
  const line = (points: readonly Point[]) => points.map((point) => place(point).join(',')).join(' ');
  const [first, last] = [all.toSorted((a, b) => a.at - b.at)[0], all.toSorted((a, b) => b.at - a.at)[0]];
  const year = (point: Point | undefined) => (point ? new Date(point.at).getUTCFullYear() : '');
  return (
    <svg className="indicator-chart" viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <line x1={0} x2={width} y1={height - edge.bottom} y2={height - edge.bottom} />
      <polyline className="indicator-aim" points={line(aims)} />
      <polyline className="indicator-way" points={line([...start, ...values])} />
      {targets.map(({ on, value }) => {
        const [x, y] = place({ at: timeOf(on), value });
        return <rect key={on} x={x - 4} y={y - 4} width={8} height={8} />;
      })}
      {values.map((point) => {
        const [x, y] = place(point);
        return <circle key={point.at} cx={x} cy={y} r={4.5} />;
      })}
      {!indicator.scale && values.length > 0 && (
        <text
          x={label(place(values.at(-1) as Point)[0])}
          y={place(values.at(-1) as Point)[1] - 9}
          textAnchor="middle"
        >
          {format.number(values.at(-1)?.value ?? 0)}
        </text>
      )}
      <text x={edge.left} y={height - 5}>
        {year(first)}
      </text>
      <text x={width - edge.right} y={height - 5} textAnchor="end">
        {year(last)}
      </text>
    </svg>
  );
}

/** A year or month stands at its beginning. */
function timeOf(on: string): number {
  return Date.parse(`${on.length === 4 ? `${on}-01` : on}${on.length === 10 ? '' : '-01'}T00:00:00Z`);
}

/** Kept off the edges, where half of it would be cut. */
function label(x: number): number {
  return Math.min(Math.max(x, 24), width - 24);
}

function placer(points: readonly Point[]): (point: Point) => readonly [number, number] {
  const scale = (numbers: number[], from: number, to: number) => {
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    return (n: number) =>
      most === least ? (from + to) / 2 : from + ((n - least) / (most - least)) * (to - from);
  };
  const across = scale(
    points.map(({ at }) => at),
    edge.left,
    width - edge.right,
  );
  const up = scale(
    points.map(({ value }) => value),
    height - edge.bottom - 6,
    edge.top,
  );
  return ({ at, value }) => [across(at), up(value)];
}
