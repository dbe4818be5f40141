// The strip: one cell for each paragraph, grouped by line, filled by status; hatched where nothing serves, ringed where one is.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import type { Coverage } from '../queries.ts';
import { groupCells } from './group-cells.ts';
import { paragraphSign, standingOf } from './words.tsx';
import './coverage-strip.css';

/**
 * One control with the keyboard of a slider: arrows go to the next paragraph, page keys to the next that nothing
 * serves. Single cells would be too small to hit with a finger; the paragraphs below can all be pressed.
 */
export function CoverageStrip(props: {
  coverage: Coverage;
  at: string | undefined;
  go: (address: string) => void;
}) {
  const t = useT();
  const words = useWords();
  const { coverage, at, go } = props;
  const { cells, lines } = coverage;
  const index = Math.max(
    0,
    cells.findIndex(({ address }) => address === at),
  );
  const current = cells[index];
  const strip = useRef<HTMLDivElement>(null);
  if (!current) return null;

  const describe = (cell: typeof current) =>
    t('web.strip.cell', {
      sign: paragraphSign(cell.address),
      heading: words(cell.heading),
      standing: t(`web.standing.${standingOf(cell)}`),
      n: cell.measures + cell.throughLine,
    });
  const step = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, index, cells);
    const target = next === undefined ? undefined : cells[next];
    if (!target) return;
    event.preventDefault();
    go(target.address);
  };
  const press = (event: PointerEvent) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-address]');
    if (cell?.dataset['address']) go(cell.dataset['address']);
  };

  return (
    <figure className="strip">
      <div
        ref={strip}
        className="strip-cells"
        role="slider"
        tabIndex={0}
        aria-label={t('web.strip.label')}
        aria-valuemin={1}
        aria-valuemax={cells.length}
        aria-valuenow={index + 1}
        aria-valuetext={describe(current)}
        onKeyDown={step}
        onPointerDown={press}
      >
        {groupCells(cells, lines).map(({ line, cells: group }) => (
          <div
            key={line?.address ?? `before-${group[0]?.address}`}
            className="strip-group"
            style={{ flexGrow: group.length }}
          >
            <div className="strip-row">
              {group.map((cell) => (
                <span
                  key={cell.address}
                  data-address={cell.address}
                  title={describe(cell)}
                  className={`strip-cell strip-${standingOf(cell)}${cell.address === at ? ' strip-here' : ''}`}
                />
              ))}
            </div>
            <span className="strip-line">{line?.id ?? ''}</span>
          </div>
        ))}
      </div>
      <figcaption className="strip-caption">
        <Legend coverage={coverage} />
      </figcaption>
    </figure>
  );
}

function nextIndex(key: string, index: number, cells: Coverage['cells']): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return index + 1;
    case 'ArrowLeft':
    case 'ArrowUp':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return cells.length - 1;
    case 'PageDown':
      return cells.findIndex(({ gap }, at) => gap && at > index);
    case 'PageUp':
      return cells.findLastIndex(({ gap }, at) => gap && at < index);
    default:
      return undefined;
  }
}

function Legend({ coverage }: { coverage: Coverage }) {
  const t = useT();
  const counts = new Map<string, number>();
  for (const cell of coverage.cells) {
    const standing = standingOf(cell);
    counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  const order = [
    'gap',
    'not-started',
    'partial',
    'done',
    'evaluated',
    'not-applicable',
    'statement',
  ] as const;
  return (
    <ul className="plain-list strip-legend">
      {order
        .filter((standing) => counts.has(standing))
        .map((standing) => (
          <li key={standing}>
            <span className={`strip-cell strip-${standing}`} aria-hidden /> {t(`web.standing.${standing}`)}{' '}
            <span className="muted figures">{counts.get(standing)}</span>
          </li>
        ))}
    </ul>
  );
}

/** The name of a line of action, with its sign: "L6 Training". */
export function LineName({ line }: { line: { id: string; titles: Coverage['lines'][number]['titles'] } }) {
  return (
    <>
      {line.id} <Text of={line.titles} />
    </>
  );
}
