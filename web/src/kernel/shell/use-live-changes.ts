// A page that is in front hears that something changed, and asks again for what it shows.
import { useEffect } from 'react';
import { type House, useHouse } from '../house.tsx';
import { sessionQuery, useSession } from '../session.tsx';
import { createWriting, type Writing } from './writing.ts';

const address = '/api/session/changes';
const later = 20_000;
/** What is held back while somebody writes is looked at so often. */
const look = 500;

/**
 * The server names the questions that may be asked again; recorded reads are not among them. A page behind another one
 * does not listen: a browser has few connections to spare, and its pages share them.
 */
export function useLiveChanges(): void {
  const house = useHouse();
  const { signedIn } = useSession();
  useEffect(() => {
    if (!signedIn) return;
    return listen(house);
  }, [house, signedIn]);
}

function listen(house: House): () => void {
  const writing = createWriting(document);
  const again = askAgainIn(house, writing);
  let source: EventSource | undefined;
  let retry: number | undefined;
  /** What is on the page was asked for before the first word; after a break something may have been missed. */
  let heard = false;
  const close = () => {
    source?.close();
    source = undefined;
    clearTimeout(retry);
  };
  const open = () => {
    close();
    const opened = new EventSource(address);
    source = opened;
    opened.addEventListener('watching', ({ data }: MessageEvent<string>) => {
      if (heard) again.ask(namesIn(data));
      heard = true;
    });
    opened.addEventListener('changed', ({ data }: MessageEvent<string>) => again.ask(namesIn(data)));
    // The session ended, or gave way to another one with a change of post: the page asks which, and listens as that one.
    opened.addEventListener('ended', () => {
      close();
      void house.queries.invalidateQueries({ queryKey: sessionQuery(house).queryKey });
      retry = window.setTimeout(open, look);
    });
    opened.addEventListener('error', () => {
      // A connection that broke is made again by the browser; a refusal is final to it.
      if (opened.readyState === EventSource.CLOSED && source === opened)
        retry = window.setTimeout(open, later);
    });
  };
  const turn = () => (document.visibilityState === 'visible' ? open() : close());
  document.addEventListener('visibilitychange', turn);
  turn();
  return () => {
    document.removeEventListener('visibilitychange', turn);
    close();
    again.stop();
    writing.stop();
  };
}

/** Holds back while somebody writes: an edit carries the version that it began from, and that must not move under it. */
function askAgainIn({ queries }: House, writing: Writing) {
  const waiting = new Set<string>();
  const timer = setInterval(() => {
    if (waiting.size === 0 || writing.now()) return;
    const names = [...waiting];
    waiting.clear();
    void queries.invalidateQueries({
      predicate: ({ queryKey: [name] }) => typeof name === 'string' && names.includes(name),
    });
  }, look);
  return {
    ask: (names: readonly string[]) => names.forEach((name) => waiting.add(name)),
    stop: () => clearInterval(timer),
  };
}

function namesIn(data: string): readonly string[] {
  return (JSON.parse(data) as { again: string[] }).again;
}
