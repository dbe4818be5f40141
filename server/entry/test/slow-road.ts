/** The way to a database that a test makes slow, or breaks: what passes is delayed, and can be cut off. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type SlowRoad = {
  /** The same address, by this way. */
  url: string;
  /** Milliseconds that everything takes from now on, in each direction; Infinity: nothing comes through at all. */
  delay(milliseconds: number): void;
  /** Breaks every connection, and refuses new ones until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
};

export async function openSlowRoad(url: string): Promise<SlowRoad> {
  const target = new URL(url);
  const host = target.searchParams.get('host') ?? target.hostname;
  const port = Number(target.port || 5432);
  const open = new Set<Socket>();
  const slow = { delay: 0 };
  let broken = false;
  const carry = (from: Socket, to: Socket) => {
    let last = Promise.resolve();
    from.on('data', (bytes) => {
      const due = Date.now() + slow.delay;
      from.pause();
      last = last.then(async () => {
        // Asked again in between: a road that was made quick again lets go of what it held.
        while (Date.now() < due && slow.delay > 0) await new Promise((resolve) => setTimeout(resolve, 5));
        if (!to.destroyed) to.write(bytes);
        from.resume();
      });
    });
  };
  const server = createServer((near) => {
    if (broken) return near.destroy();
    const far = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    carry(near, far);
    carry(far, near);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.setNoDelay(true);
      one.on('error', () => {});
      one.once('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const byThisWay = new URL(url);
  byThisWay.hostname = '127.0.0.1';
  byThisWay.port = String((server.address() as AddressInfo).port);
  byThisWay.searchParams.delete('host');
  const cut = () => {
    broken = true;
    for (const socket of open) socket.destroy();
  };
  return {
    url: byThisWay.toString(),
    delay(milliseconds) {
      slow.delay = milliseconds;
    },
    cut,
    mend() {
      broken = false;
    },
    async close() {
      slow.delay = 0;
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
