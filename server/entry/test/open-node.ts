/** A whole node as `npm start` runs it, on a database of its own, and somebody who uses it over HTTP. */
import { startNode } from '../node.ts';

export type NodeAnswer = { status: number; text: string; json: Record<string, unknown> };

/** Somebody who uses a node. */
export type Visitor = {
  /** Signs an invented person in; later calls are theirs. */
  signIn(persona: string): Promise<void>;
  /** The language that later answers are asked in. */
  speak(language: string): void;
  get(path: string): Promise<NodeAnswer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<NodeAnswer>;
  upload(
    path: string,
    name: string,
    bytes: Buffer,
    input: unknown,
    headers?: Record<string, string>,
  ): Promise<NodeAnswer>;
};

export type RunningNode = Visitor & {
  address: string;
  /** See `Node.lost`. */
  lost: Promise<string>;
  stop(): Promise<void>;
};

export async function openNode(environment: Record<string, string>): Promise<RunningNode> {
  const node = await startNode({ PORT: '0', ...environment }, () => {});
  return { address: node.address, lost: node.lost, stop: () => node.stop(), ...visit(node.address) };
}

/** Speaks to a node at this address, in this process or in another; `signedIn` is the cookie of a session that is open. */
export function visit(address: string, signedIn = ''): Visitor {
  let cookie = signedIn;
  let language = 'en';
  const ask = async (path: string, init: RequestInit): Promise<NodeAnswer> => {
    const headers = { cookie, 'x-zaedno-language': language, ...(init.headers as Record<string, string>) };
    const response = await fetch(`${address}${path}`, { ...init, headers });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return { status: response.status, text, json: isJson ? JSON.parse(text) : {} };
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    async signIn(persona) {
      const answer = await post('/api/session/demo', { persona });
      if (answer.status !== 200) throw new Error(answer.text);
    },
    speak(wanted) {
      language = wanted;
    },
    get: (path) => ask(path, {}),
    post,
    upload: (path, name, bytes, input, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/octet-stream',
          'x-zaedno-file': encodeURIComponent(name),
          'x-zaedno-input': Buffer.from(JSON.stringify(input)).toString('base64url'),
          ...headers,
        },
        body: new Uint8Array(bytes),
      }),
  };
}
