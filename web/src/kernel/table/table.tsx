// The table of the house: dense, sortable, filterable, by keyboard, thousands of rows without a stutter.
import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useRef } from 'react';
import { useFormat, useT } from '../i18n.tsx';
import { fold } from '../i18n/fold.ts';
import { later } from '../later.ts';
import type { Column } from './column.ts';
import type { Drawn } from './long-rows.tsx';
import { type Density, isColumnChoice, isDensity, rowHeights, useRemembered } from './remembered.ts';
import { sortRows } from './sort-rows.ts';
import { nextSort, type TableState, textOf } from './table-state.ts';
import { tableRoles } from './table-roles.ts';
import { SaveMenu } from './save-menu.tsx';
import { TableTools } from './table-tools.tsx';
import { usePrinting } from './use-printing.ts';
import { useWidth } from './use-width.ts';
import './table.css';

export type TableProps<Row> = {
  /** Under this name the choice of columns is remembered. */
  name: string;
  /** What the table shows, for those who hear it. */
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  state: TableState;
  change: (state: TableState) => void;
  /** Enter on a row, or a press on it. The row's name should be a link too. */
  open?: (row: Row) => void;
  /** The row that is shown elsewhere on the page. */
  current?: string | undefined;
  empty: ReactNode;
  /** The name of the file in which one may take the table home. Never for a table of people (rights.md G09). */
  file?: string;
  tools?: ReactNode;
};

export function Table<Row extends object>(props: TableProps<Row>) {
  const { columns, rows, rowId, state, change } = props;
  const t = useT();
  const format = useFormat();
  const [density, setDensity] = useRemembered<Density>('rows', 'normal', isDensity);
  const [chosen, setChosen] = useRemembered(`columns.${props.name}`, {}, isColumnChoice);
  const whole = useRef<HTMLDivElement>(null);
  const width = useWidth(whole);
  const visibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, chosen[column.id] ?? fits(column, width)])),
    [columns, chosen, width],
  );
  const words = textOf(state.filter);
  const filter = useDeferredValue(fold(words));
  const foldedRows = useMemo(() => foldOnce(rows, columns), [rows, columns]);
  const found = useMemo(
    () => (filter === '' ? rows : rows.filter((_, at) => foldedRows()[at]?.includes(filter))),
    [rows, foldedRows, filter],
  );
  const sorted = useMemo(
    () => sortRows(found, columns, state.sort, format.compare),
    [found, columns, state.sort, format],
  );
  const shown = sorted.map((row) => ({ id: rowId(row), row }));
  const visible = columns.filter(({ id }) => visibility[id]);
  const sheet = () => ({
    heads: visible.map(({ title }) => title),
    rows: shown.map(({ row }) => visible.map(({ written, value }) => (written ?? value)(row))),
  });

  if (rows.length === 0) return props.empty;
  return (
    <div ref={whole} className={`data-table data-table-${density}`}>
      <TableTools
        columns={columns}
        visibility={visibility}
        setVisibility={setChosen}
        density={density}
        setDensity={setDensity}
        filter={words}
        setFilter={(words) => change(withFilter(state, words))}
        shown={shown.length}
        all={rows.length}
        more={
          <>
            {props.tools}
            {props.file && <SaveMenu name={props.file} sheet={sheet} />}
          </>
        }
      />
      <Rows
        {...props}
        visible={visible}
        shown={shown}
        rowHeight={rowHeights[density]}
        sortBy={(id) => change(withSort(state, nextSort(state.sort, id)))}
      />
      {shown.length === 0 && (
        <p className="data-table-none">
          {t('web.table.nothing')}{' '}
          <button type="button" className="link-button" onClick={() => change(withFilter(state, ''))}>
            {t('web.table.clear')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Where the table is narrow, some columns stay away until they are asked for; on a phone each row is a card of its own. */
function fits<Row>({ hidden, from }: Column<Row>, width: number | undefined): boolean {
  return !hidden && (from === undefined || width === undefined || width >= from || width < cards);
}

/** As in table.css. */
const cards = 560;

/** What each row is searched by, folded when it is first asked for, and once for all words typed one after another. */
function foldOnce<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): () => readonly string[] {
  let folded: readonly string[] | undefined;
  return () => (folded ??= rows.map((row) => fold(columns.map(({ value }) => value(row) ?? '').join(' | '))));
}

function withFilter({ sort }: TableState, filter: string): TableState {
  return { ...(filter ? { filter } : {}), ...(sort ? { sort } : {}) };
}

function withSort({ filter }: TableState, sort: string | undefined): TableState {
  return { ...(filter ? { filter } : {}), ...(sort ? { sort } : {}) };
}

type RowsProps<Row> = TableProps<Row> & {
  visible: readonly Column<Row>[];
  shown: readonly { id: string; row: Row }[];
  rowHeight: number;
  sortBy: (column: string) => void;
};

/** Below this many rows all are drawn, so that the browser's own search finds every one; on paper all are, always. */
const drawAll = 150;

/** So many are drawn of a longer table until what draws the rest as one scrolls is there: more than a screen holds. */
const drawFirst = 40;

/** Whoever sees short tables alone never loads it. */
const LongRows = later(
  () => import('./long-rows.tsx'),
  'LongRows',
  ({ draw, count }) => draw({ indices: upTo(Math.min(count, drawFirst)) }),
);

function Rows<Row extends object>(props: RowsProps<Row>) {
  const { visible, shown, rowHeight, caption, state, sortBy, open, current } = props;
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const long = shown.length > drawAll && !printing;
  const draw = ({ indices, before = 0, after = 0, measure }: Drawn) => (
    <>
      {before > 0 && <Spacer height={before} columns={visible.length} />}
      {indices.map((index) => {
        const found = shown[index];
        if (!found) return null;
        return (
          <tr
            key={found.id}
            ref={measure}
            data-index={index}
            {...tableRoles.row}
            aria-rowindex={index + 2}
            aria-current={found.id === current ? 'true' : undefined}
            className={open ? 'data-table-open' : undefined}
            onClick={(event) => {
              // A press on a link or button inside is that link's; a press elsewhere opens the row.
              if (open && !(event.target as Element).closest('a, button, input, label')) open(found.row);
            }}
            onKeyDown={(event) => stepRows(event)}
          >
            {visible.map((column) => (
              <Cell key={column.id} column={column} row={found.row} />
            ))}
          </tr>
        );
      })}
      {after > 0 && <Spacer height={after} columns={visible.length} />}
    </>
  );

  return (
    // A scrolling region takes the focus so that the keyboard can scroll it.
    <div
      ref={frame}
      className={long ? 'data-table-frame data-table-virtual' : 'data-table-frame'}
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table {...tableRoles.table} aria-rowcount={shown.length + 1}>
        <caption className="only-read">{caption}</caption>
        <thead {...tableRoles.group}>
          <tr {...tableRoles.row} aria-rowindex={1}>
            {visible.map((column) => (
              <HeadCell key={column.id} column={column} sort={state.sort} sortBy={sortBy} t={t} />
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.group}>
          {long ? (
            <LongRows frame={frame} count={shown.length} rowHeight={rowHeight} draw={draw} />
          ) : (
            draw({ indices: upTo(shown.length) })
          )}
        </tbody>
      </table>
    </div>
  );
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function HeadCell<Row>(props: {
  column: Column<Row>;
  sort: string | undefined;
  sortBy: (column: string) => void;
  t: (key: string) => string;
}) {
  const { column, sort, sortBy, t } = props;
  const direction = sort === column.id ? 'ascending' : sort === `-${column.id}` ? 'descending' : 'none';
  return (
    <th
      scope="col"
      {...tableRoles.columnHead}
      aria-sort={direction === 'none' ? undefined : direction}
      className={`cell-${column.align ?? 'start'}`}
      style={{ width: column.width }}
    >
      {column.sorts === false ? (
        <span className="data-table-head">{column.title}</span>
      ) : (
        <button type="button" className="data-table-head prints" onClick={() => sortBy(column.id)}>
          {column.title}
          {direction !== 'none' && (
            <>
              <span aria-hidden>{direction === 'ascending' ? ' ↑' : ' ↓'}</span>
              <span className="only-read">
                , {t(direction === 'ascending' ? 'web.table.sort-up' : 'web.table.sort-down')}
              </span>
            </>
          )}
        </button>
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const shown = column.show ? column.show(row) : column.value(row);
  const className = `cell-${column.align ?? 'start'}`;
  return column.heads ? (
    <th scope="row" {...tableRoles.rowHead} className={className}>
      {shown}
    </th>
  ) : (
    <td {...tableRoles.cell} className={className} data-head={column.title}>
      {shown}
    </td>
  );
}

/** Arrows up and down go from the link of one row to that of the next; Home and End to the first and last on the page. */
function stepRows(event: KeyboardEvent<HTMLTableRowElement>): void {
  const row = event.currentTarget;
  const rows = row.parentElement?.querySelectorAll('tr[data-index]');
  const next = {
    ArrowDown: row.nextElementSibling,
    ArrowUp: row.previousElementSibling,
    Home: rows?.[0],
    End: rows?.[rows.length - 1],
  }[event.key];
  const target = next?.querySelector<HTMLElement>('a, button');
  if (!target) return;
  event.preventDefault();
  target.focus();
}
