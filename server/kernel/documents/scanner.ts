/** The virus scanner beside the house: clamd, spoken to by its documented INSTREAM command. */
import { connect, type Socket } from 'node:net';

/** Where clamd listens. */
export type ScannerAddress = { host: string; port: number } | { path: string };

export type Verdict = { clean: true } | { found: string };

export type Scanner = {
  /** Throws where it is away, too slow, or answers what is no verdict: the file is then not taken in. */
  scan(bytes: Uint8Array): Promise<Verdict>;
};

const longest = 60_000;
const pieceSize = 64 * 1024;
const longestAnswer = 4096;

/** `milliseconds`: how long a scan may take in all. */
export function clamd(address: ScannerAddress, milliseconds = longest): Scanner {
  return {
    async scan(bytes) {
      const answer = await instream(address, bytes, milliseconds);
      const found = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1];
      if (found) return { found };
      if (answer === 'stream: OK') return { clean: true };
      throw new Error(`The scanner answered “${answer.slice(0, 200)}”, which is no verdict.`);
    },
  };
}

/** `clamd://127.0.0.1:3310`, or `clamd:/run/clamav/clamd.ctl` for a socket of this machine; undefined where it is neither. */
export function scannerAddress(text: string): ScannerAddress | undefined {
  const path = /^clamd:(?:\/\/)?(\/[^/].*)$/.exec(text)?.[1];
  if (path) return { path };
  const [, host, port] = /^clamd:\/\/(\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(text) ?? [];
  if (!host || !port || Number(port) < 1 || Number(port) > 65_535) return undefined;
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
}

/** Pieces with their length before them, an empty one at the end; the answer ends with a zero. */
function instream(address: ScannerAddress, bytes: Uint8Array, milliseconds: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(address);
    const answer: Buffer[] = [];
    let received = 0;
    const end = (outcome: () => void) => {
      clearTimeout(clock);
      socket.destroy();
      outcome();
    };
    const fail = (error: Error) => end(() => reject(error));
    const clock = setTimeout(() => fail(new Error('The scanner took too long.')), milliseconds);
    socket.on('error', fail);
    socket.on('data', (piece: Buffer) => {
      received += piece.length;
      if (received > longestAnswer) return fail(new Error('The scanner said more than a verdict.'));
      answer.push(piece);
      if (piece.includes(0)) end(() => resolve(textOf(answer)));
    });
    socket.on('close', () => fail(new Error('The scanner hung up before its verdict.')));
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += pieceSize) {
        const piece = bytes.subarray(at, at + pieceSize);
        socket.write(lengthOf(piece.length));
        socket.write(piece);
      }
      socket.write(lengthOf(0));
    });
  });
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(count);
  return length;
}

function textOf(answer: readonly Buffer[]): string {
  const all = Buffer.concat(answer);
  return all.toString('utf8', 0, all.indexOf(0)).trim();
}
