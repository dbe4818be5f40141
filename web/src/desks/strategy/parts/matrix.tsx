// Draws the matrix and no more of it than is in sight; arrows walk over the cells, Enter opens one.
import { useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { watchRect } from '../../../kernel/table/watch-rect.ts';
import { type Crosswalk, useOfficialWords } from '../queries.ts';
import { paragraphSign } from './words.tsx';
import './matrix.css';

type Row = Crosswalk['rows'][number];
type Measure = Crosswalk['measures'][number];
type Tie = Crosswalk['ties'][number];

export type MatrixCell = { row: Row; measure: Measure; tie: Tie | undefined; throughLine: Tie | undefined };

/** Side of a cell in pixels, from all at a glance to one that can be read. */
export const zooms = [24, 32, 48] as const;
const headHeight = 152;

export function Matrix({
  found,
  instrument,
  zoom,
  open,
}: {
  found: Crosswalk;
  instrument: string;
  zoom: number;
  open: (cell: MatrixCell) => void;
}) {
  const t = useT();
  const words = useWords();
  const { rows, measures } = found;
  const side = zooms[zoom] ?? 32;
  const headWidth = useHeadWidth();
  const official = useOfficialWords(
    instrument,
    rows.some(({ heading }) => heading === null),
  );
  const frame = useRef<HTMLDivElement>(null);
  const cellOf = useCells(found);
  const [at, setAt] = useState({ row: 0, column: 0 });
  // Until it is measured, so that the first drawing has its cells; the height as in matrix.css.
  const [inSight] = useState(() => ({ width: innerWidth, height: Math.max(360, innerHeight - 250) }));
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => side,
    overscan: 6,
    paddingStart: headHeight,
    initialRect: inSight,
    observeElementRect: watchRect,
  });
  const across = useVirtualizer({
    count: measures.length,
    horizontal: true,
    getScrollElement: () => frame.current,
    estimateSize: () => side,
    overscan: 6,
    paddingStart: headWidth,
    initialRect: inSight,
    observeElementRect: watchRect,
  });
  const measured = useRef({ side, headWidth });
  useEffect(() => {
    // At first they are measured already, and would draw every cell once more.
    if (measured.current.side === side && measured.current.headWidth === headWidth) return;
    measured.current = { side, headWidth };
    down.measure();
    across.measure();
  }, [side, headWidth, down, across]);

  const keys = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      PageDown: [10, 0],
      PageUp: [-10, 0],
      Home: [0, -measures.length],
      End: [0, measures.length],
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      const row = clamp(at.row + step[0], rows.length);
      const column = clamp(at.column + step[1], measures.length);
      setAt({ row, column });
      down.scrollToIndex(row, { align: 'auto' });
      across.scrollToIndex(column, { align: 'auto' });
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const cell = cellOf(at.row, at.column);
      if (cell) open(cell);
    }
  };

  const describe = ({ row, measure, tie, throughLine }: MatrixCell) =>
    t('web.matrix.cell', {
      sign: paragraphSign(row.address),
      measure: words(measure.titles),
      strength: tie
        ? t(`strength.${tie.strength}`)
        : throughLine
          ? t('web.served.through-line')
          : t('web.matrix.no-tie'),
    });
  const current = cellOf(at.row, at.column);
  const id = (row: number, column: number) => `matrix-${row}-${column}`;

  return (
    <>
      <div
        ref={frame}
        className="matrix"
        role="grid"
        tabIndex={0}
        aria-label={t('web.matrix.label')}
        aria-rowcount={rows.length + 1}
        aria-colcount={measures.length + 1}
        aria-activedescendant={id(at.row, at.column)}
        onKeyDown={keys}
      >
        <div className="matrix-inside" style={{ width: across.getTotalSize(), height: down.getTotalSize() }}>
          <div role="row" aria-rowindex={1} className="matrix-heads" style={{ height: headHeight }}>
            <span
              role="columnheader"
              aria-colindex={1}
              className="matrix-corner"
              style={{ width: headWidth, height: headHeight }}
            >
              {headWidth < 100 ? '§' : t('web.matrix.corner')}
            </span>
            {across.getVirtualItems().map(({ index, start }) => {
              const measure = measures[index];
              return (
                measure && (
                  <span
                    key={measure.id}
                    role="columnheader"
                    aria-colindex={index + 2}
                    className={`matrix-head${index === at.column ? ' matrix-current' : ''}${side < 32 ? ' matrix-narrow' : ''}`}
                    style={{ left: start, width: side, height: headHeight }}
                    title={words(measure.titles)}
                  >
                    <span>
                      {measure.externalId && `${measure.externalId} `}
                      <Text of={measure.titles} />
                    </span>
                  </span>
                )
              );
            })}
          </div>
          {down.getVirtualItems().map(({ index: rowIndex, start: top }) => {
            const row = rows[rowIndex];
            if (!row) return null;
            return (
              <div
                key={row.address}
                role="row"
                aria-rowindex={rowIndex + 2}
                className={row.gap ? 'matrix-row matrix-row-gap' : 'matrix-row'}
                style={{ top, height: side }}
              >
                <span
                  role="rowheader"
                  aria-colindex={1}
                  className={rowIndex === at.row ? 'matrix-side matrix-current' : 'matrix-side'}
                  style={{ width: headWidth, height: side }}
                  title={words(row.heading)}
                >
                  <span className="matrix-number">{row.number ?? row.address.split('/').at(-1)}</span>{' '}
                  <Text
                    of={row.heading}
                    otherwise={<span lang={official.language}>{official.words.get(row.address)}</span>}
                  />
                  {row.gap && <span className="only-read">, {t('web.standing.gap')}</span>}
                </span>
                {across.getVirtualItems().map(({ index, start }) => {
                  const cell = cellOf(rowIndex, index);
                  if (!cell) return <Fragment key={index} />;
                  const chosen = rowIndex === at.row && index === at.column;
                  const described = describe(cell);
                  return (
                    // The grid has the focus and the keyboard; the cell under the cursor is named by aria-activedescendant.
                    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                    <span
                      key={cell.measure.id}
                      id={id(rowIndex, index)}
                      role="gridcell"
                      aria-colindex={index + 2}
                      aria-label={described}
                      title={described}
                      className={chosen ? 'matrix-cell matrix-here' : 'matrix-cell'}
                      style={{ left: start, width: side, height: side }}
                      onClick={() => {
                        setAt({ row: rowIndex, column: index });
                        open(cell);
                      }}
                    >
                      {(cell.tie ?? cell.throughLine) && (
                        <span aria-hidden className={`matrix-mark matrix-${cell.tie?.strength ?? 'line'}`} />
                      )}
                    </span>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
      <output className="only-read">{current ? describe(current) : ''}</output>
    </>
  );
}

function useCells({ rows, measures, ties, lines }: Crosswalk) {
  const byPlace = useMemo(() => new Map(ties.map((tie) => [`${tie.address} ${tie.item}`, tie])), [ties]);
  const addressOf = useMemo(
    () =>
      new Map(
        lines.flatMap(({ id, address }) => [
          [id, address],
          [address, address],
        ]),
      ),
    [lines],
  );
  return (rowIndex: number, column: number): MatrixCell | undefined => {
    const row = rows[rowIndex];
    const measure = measures[column];
    if (!row || !measure) return undefined;
    const line = row.line === null ? undefined : addressOf.get(row.line);
    return {
      row,
      measure,
      tie: byPlace.get(`${row.address} ${measure.id}`),
      throughLine: line ? byPlace.get(`${line} ${measure.id}`) : undefined,
    };
  };
}

/** On a narrow screen the heads of rows give way: the number is enough to know where one is. */
function useHeadWidth(): number {
  const [width, setWidth] = useState(() => (innerWidth < 700 ? 56 : 280));
  useEffect(() => {
    const listen = () => setWidth(innerWidth < 700 ? 56 : 280);
    addEventListener('resize', listen);
    return () => removeEventListener('resize', listen);
  }, []);
  return width;
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
