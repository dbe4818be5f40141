// Speaks to a part of a list over anything that carries messages: a worker, a process, a port.
import { NameIndexError, type NameIndexErrorCode } from '../index/errors.ts';
import type { IndexPart } from './part.ts';

/** What both ends of a worker and of a child process have, brought into one shape. */
export interface Port {
  send(message: unknown): void;
  receive(listener: (message: unknown) => void): void;
  /** Says once why no answer will come any more. */
  ended(listener: (reason: Error) => void): void;
}

type Method = keyof IndexPart;
interface Call {
  readonly n: number;
  readonly method: Method;
  readonly given: readonly unknown[];
}
interface Answer {
  readonly n: number;
  readonly value?: unknown;
  readonly error?: string;
  /** Of an error of the index. */
  readonly code?: NameIndexErrorCode | undefined;
}

const methods: readonly Method[] = ['addAll', 'remove', 'search', 'compact', 'size', 'searchColumns'];

/** The part behind a port. Its promises fail when the other side is gone. */
export function partOver(port: Port): IndexPart {
  const open = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let asked = 0;
  let gone: Error | undefined;
  port.receive((message) => {
    const { n, value, error, code } = message as Answer;
    const waiting = open.get(n);
    open.delete(n);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(code === undefined ? new Error(error) : new NameIndexError(code, error));
  });
  port.ended((reason) => {
    gone = reason;
    for (const { reject } of open.values()) reject(reason);
    open.clear();
  });
  const ask = (method: Method, given: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (gone) return reject(gone);
      const n = asked;
      asked += 1;
      open.set(n, { resolve, reject });
      port.send({ n, method, given } satisfies Call);
    });
  return Object.fromEntries(
    methods.map((method) => [method, (...given: unknown[]) => ask(method, given)]),
  ) as unknown as IndexPart;
}

/** Answers the calls that come in through a port, one after the other. */
export function servePart(part: IndexPart, port: Port): void {
  let last: Promise<void> = Promise.resolve();
  port.receive((message) => {
    const { n, method, given } = message as Call;
    last = last.then(async () => {
      try {
        if (!methods.includes(method)) throw new Error(`A part of an index can't ${String(method)}.`);
        const value = await (part[method] as (...all: readonly unknown[]) => Promise<unknown>)(...given);
        port.send({ n, value } satisfies Answer);
      } catch (error) {
        const code = error instanceof NameIndexError ? error.code : undefined;
        port.send({
          n,
          error: error instanceof Error ? error.message : String(error),
          code,
        } satisfies Answer);
      }
    });
  });
}
