/** PostgreSQL's COPY as streams: a table of any size passes through memory of a fixed size. */
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type { Client } from 'pg';

/** The part of a connection that speaks the copy sub-protocol; `pg` hands it to a statement and leaves the rest to it. */
type Wire = {
  readonly stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
};

/** What `pg` calls while a statement of ours is under way. */
type Statement = {
  submit(wire: Wire): void;
  handleCopyInResponse?(wire: Wire): void;
  handleCopyData?(message: { chunk: Buffer }, wire: Wire): void;
  handleCommandComplete(message: { text: string }): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
};

/** Bytes that are gathered before they are handed on, and that may wait to be taken before the database is asked to stop. */
const piece = 64 * 1024;
const mostWaiting = 1024 * 1024;

/** Runs `copy … to stdout`; yields its bytes in pieces, and answers the number of rows that the database counted. */
export async function* copyOut(client: Client, text: string): AsyncGenerator<Buffer, number> {
  const waiting: Buffer[] = [];
  let gathered: Buffer[] = [];
  let size = 0;
  let total = 0;
  let rows = 0;
  let ended = false;
  let failed: Error | undefined;
  let woken = Promise.withResolvers<void>();
  let wire: Wire | undefined;
  const hand = () => {
    if (size > 0) waiting.push(Buffer.concat(gathered));
    gathered = [];
    size = 0;
    woken.resolve();
  };
  const end = (error?: Error) => {
    failed ??= error;
    ended = true;
    hand();
  };
  const statement: Statement = {
    submit(given) {
      wire = given;
      wire.query(text);
    },
    handleCopyData({ chunk }, { stream }) {
      // The parser uses its memory again, so what outlives this call is a copy.
      gathered.push(Buffer.from(chunk));
      size += chunk.length;
      total += chunk.length;
      if (size >= piece) hand();
      if (total > mostWaiting) stream.pause();
    },
    handleCommandComplete({ text: tag }) {
      rows = Number(/^COPY (\d+)$/.exec(tag)?.[1]);
    },
    handleReadyForQuery: () => end(),
    handleError: (error) => end(error),
  };
  client.query(statement as never);
  try {
    for (;;) {
      const next = waiting.shift();
      if (next) {
        total -= next.length;
        yield next;
        continue;
      }
      if (failed) throw failed;
      if (ended) return rows;
      woken = Promise.withResolvers<void>();
      wire?.stream.resume();
      await woken.promise;
    }
  } finally {
    // Whoever stopped listening closes the connection next, and a paused one would never tell that it has ended.
    wire?.stream.resume();
  }
}

/** Runs `copy … from stdin` with these bytes; answers the number of rows. An error of the source undoes the statement. */
export async function copyIn(
  client: Client,
  text: string,
  source: AsyncIterable<Uint8Array>,
): Promise<number> {
  const feeding: Feeding = { over: false };
  let rows = 0;
  let broken: unknown;
  const done = Promise.withResolvers<void>();
  const statement: Statement = {
    submit: (wire) => wire.query(text),
    handleCopyInResponse(wire) {
      feed(wire, source, feeding).catch((error) => {
        broken = error;
        wire.sendCopyFail('the source broke off');
      });
    },
    handleCommandComplete({ text: tag }) {
      rows = Number(/^COPY (\d+)$/.exec(tag)?.[1]);
    },
    handleReadyForQuery: () => done.resolve(),
    handleError(error) {
      feeding.over = true;
      done.reject(broken ?? error);
    },
  };
  client.query(statement as never);
  await done.promise;
  return rows;
}

type Feeding = { over: boolean };

async function feed(wire: Wire, source: AsyncIterable<Uint8Array>, feeding: Feeding): Promise<void> {
  for await (const bytes of source) {
    // The database refused what came so far and listens no more; its error is told by the statement.
    if (feeding.over || wire.stream.destroyed) return;
    wire.sendCopyFromChunk(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain');
  }
  wire.endCopyFrom();
}
