// How large the frame of a virtual list is, heard from the browser's own layout and never asked for before it.
import type { Virtualizer } from '@tanstack/react-virtual';

/**
 * In place of the library's own, which asks in the middle of the first drawing: the browser must then lay out a page
 * that is drawn anew at once. Whoever uses it gives an `initialRect`.
 */
export function watchRect(
  { scrollElement }: Virtualizer<HTMLDivElement, Element>,
  tell: (rect: { width: number; height: number }) => void,
): (() => void) | undefined {
  if (!scrollElement) return undefined;
  const watcher = new ResizeObserver(() =>
    tell({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight }),
  );
  watcher.observe(scrollElement);
  return () => watcher.disconnect();
}
