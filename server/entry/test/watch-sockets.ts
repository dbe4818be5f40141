/** Loaded before a program of ours (`--import`): writes down every connection that it opens and every name that it looks up. */
import { appendFileSync } from 'node:fs';
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const file = process.env['WATCH_SOCKETS_TO'];
if (!file) throw new Error('Name the file to write to in WATCH_SOCKETS_TO.');
const note = (line: string) => appendFileSync(file, `${line}\n`);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function watched(this: net.Socket, ...given: unknown[]) {
  // Inside Node the arguments come as one list, from outside as they were written.
  const [first] = (Array.isArray(given[0]) ? given[0] : given) as unknown[];
  const to =
    typeof first === 'object' && first !== null
      ? (first as { path?: string; host?: string; port?: number })
      : {};
  const path = to.path ?? (typeof first === 'string' && !/^\d+$/.test(first) ? first : undefined);
  note(path ? `path ${path}` : `address ${to.host ?? String(given[1])}:${to.port ?? String(first)}`);
  return Reflect.apply(connect, this, given) as net.Socket;
} as typeof connect;

const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function watched(this: dgram.Socket, ...given: unknown[]) {
  note('datagram');
  return Reflect.apply(send, this, given) as void;
} as typeof send;

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
  const asked = dns[name] as (...given: unknown[]) => unknown;
  Object.assign(dns, {
    [name]: (...given: unknown[]) => {
      // An address is looked up too before a port is opened on it; that asks nobody.
      if (net.isIP(String(given[0])) === 0) note(`name ${String(given[0])}`);
      return asked(...given);
    },
  });
}
