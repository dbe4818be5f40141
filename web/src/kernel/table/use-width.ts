// How wide an element is, as long as it stands on the page.
import { type RefObject, useLayoutEffect, useState } from 'react';

/** In CSS pixels; undefined before it is drawn. */
export function useWidth(element: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width));
    });
    watcher.observe(watched);
    return () => watcher.disconnect();
  }, [element]);
  return width;
}
