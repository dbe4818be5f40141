// The rows of a long table: only those that one sees, and a few around them, are drawn.
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode, RefCallback, RefObject } from 'react';

export type Drawn = {
  /** Which rows, counted from 0. */
  readonly indices: readonly number[];
  /** The room of the rows that are not drawn before and after these, in pixels. */
  readonly before?: number;
  readonly after?: number;
  /** Takes the true height of a row. */
  readonly measure?: RefCallback<HTMLTableRowElement>;
};

export type LongRowsProps = {
  /** What scrolls. */
  frame: RefObject<HTMLDivElement | null>;
  count: number;
  /** Of a row that was not seen yet, in pixels. */
  rowHeight: number;
  draw: (drawn: Drawn) => ReactNode;
};

export function LongRows({ frame, count, rowHeight, draw }: LongRowsProps) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  return draw({
    indices: items.map(({ index }) => index),
    before: items[0]?.start ?? 0,
    after: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
  });
}
