/** A mail server for tests, on this machine. */
import { type AddressInfo, createServer, type Server } from 'node:net';

export type PostOffice = { server: Server; port: number; said: string[]; letters: string[] };

/** A mail server of a few words, which takes every letter and keeps what was said to it. */
export async function postOffice(): Promise<PostOffice> {
  const [said, letters]: [string[], string[]] = [[], []];
  const server = createServer((socket) => {
    let letter: string | undefined;
    let waiting = '';
    const answer = (line: string) => socket.write(`${line}\r\n`);
    answer('220 post.xc');
    socket.on('data', (bytes) => {
      waiting += bytes.toString('utf8');
      const lines = waiting.split('\r\n');
      waiting = lines.pop() ?? '';
      for (const line of lines) {
        if (letter !== undefined) {
          if (line === '.') {
            letters.push(letter);
            letter = undefined;
            answer('250 taken');
          } else letter += `${line}\n`;
          continue;
        }
        said.push(line);
        if (line === 'DATA') letter = '';
        if (line === 'STARTTLS') answer('502 not here');
        else answer(line === 'DATA' ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 post.xc');
      }
    });
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, said, letters };
}

/** The letter as it is read: quoted-printable or base64 undone. */
export function plainOf(letter: string): string {
  const [head = ''] = letter.split('\n\n');
  if (/^Content-Transfer-Encoding: base64$/im.test(head))
    return `${head}\n\n${Buffer.from(letter.slice(head.length), 'base64').toString('utf8')}`;
  const bytes = letter
    .replaceAll('=\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
