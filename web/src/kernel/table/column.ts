// A column of a table: what it shows, and by which plain value it sorts, filters and is copied.
import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly id: string;
  readonly title: string;
  /** What the row is sorted and filtered by. */
  readonly value: (row: Row) => string | number | undefined;
  /** What is shown; the value itself where this is left out. */
  readonly show?: (row: Row) => ReactNode;
  /** Numbers stand at the right, figures under figures. */
  readonly align?: 'start' | 'end';
  /** CSS width; one column without it takes the rest. */
  readonly width?: string;
  /** Hidden until somebody chooses it. */
  readonly hidden?: boolean;
  /** Names the row: this cell is the row's header for screen readers. */
  readonly heads?: boolean;
  readonly sorts?: boolean;
  /** Shows by itself only where the table is at least this wide, in CSS pixels; whoever chooses it sees it always. */
  readonly from?: number;
  /** What a file of the table holds; the value where this is left out. */
  readonly written?: (row: Row) => string | number | undefined;
};
