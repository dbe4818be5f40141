// The typed client: every operation of the server as a call, with the headers that each must carry.
import type { InputOf, OperationName, OutputOf } from './operations.ts';
import { isProblem, lostConnection, Problem, readProblem } from './problem.ts';

export type ApiSettings = {
  /** The build of the session's answer; a page of another build is told to reload. */
  build: () => string | undefined;
  /** The language on the screen, for errors before anybody is signed in. */
  language: () => string;
  /** Called for every refusal, before it is thrown: sign-in ended, page outdated. */
  refused: (problem: Problem) => void;
  /** Asks the person for the second factor again; false where they gave up. */
  stepUp: () => Promise<boolean>;
  fetch?: typeof fetch;
};

export type Api = {
  /** A question: changes nothing. */
  ask<Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
    signal?: AbortSignal,
  ): Promise<OutputOf<Name>>;
  /** A command. The same `key` sent twice is carried out once. */
  order<Name extends OperationName>(name: Name, input: InputOf<Name>, key: string): Promise<OutputOf<Name>>;
  /** What anybody may do without signing in. */
  open<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  /** A command with a file; `progress` hears the share that has left, 0 to 1. */
  upload<Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
    file: File,
    key: string,
    progress: (share: number) => void,
    signal?: AbortSignal,
  ): Promise<OutputOf<Name>>;
  /** The same, ordered and left: answers the order (`orders.ts`) as soon as the file has arrived. */
  uploadAndLeave<Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
    file: File,
    key: string,
    progress: (share: number) => void,
  ): Promise<{ order: string }>;
  /** How one's own orders stand: one of them by its id, or all of the day. */
  orders<Answer>(order?: string, signal?: AbortSignal): Promise<Answer>;
  /** A file that the server makes. */
  download<Name extends OperationName>(
    name: Name,
    input: InputOf<Name>,
  ): Promise<{ name: string; blob: Blob }>;
  /** The routes of the session, which are no operations. */
  session<Answer>(path: string, body?: unknown): Promise<Answer>;
};

export function createApi(settings: ApiSettings): Api {
  const send = settings.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args));

  const refuse = (problem: Problem): never => {
    settings.refused(problem);
    throw problem;
  };

  const headersOf = (): Record<string, string> => {
    const build = settings.build();
    return {
      'x-zaedno-language': settings.language(),
      ...(build === undefined ? {} : { 'x-zaedno-build': build }),
    };
  };

  const request = async (path: string, init: RequestInit): Promise<Response> => {
    let response: Response;
    try {
      response = await send(path, { credentials: 'same-origin', cache: 'no-store', ...init });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      return refuse(new Problem({ code: lostConnection, title: lostConnection, status: 0 }));
    }
    return response.ok ? response : refuse(await readProblem(response));
  };

  const post = (path: string, input: unknown, more: Record<string, string> = {}, signal?: AbortSignal) =>
    request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headersOf(), ...more },
      body: JSON.stringify(input ?? {}),
      ...(signal ? { signal } : {}),
    });

  /** Some acts need the second factor again: it is asked for, and the act sent once more. */
  const withStepUp = async (send: () => Promise<Response>): Promise<Response> => {
    try {
      return await send();
    } catch (error) {
      if (isProblem(error, 'kernel.step-up-needed') && (await settings.stepUp())) return await send();
      throw error;
    }
  };

  const upload = async (
    name: string,
    input: unknown,
    file: File,
    how: { key: string; later?: true; progress: (share: number) => void; signal?: AbortSignal | undefined },
  ): Promise<Response> => {
    const headers = {
      'content-type': 'application/octet-stream',
      'idempotency-key': how.key,
      'x-zaedno-input': base64url(JSON.stringify(input)),
      'x-zaedno-file': encodeURIComponent(file.name),
      ...(how.later ? { prefer: 'respond-async' } : {}),
      ...headersOf(),
    };
    const response = await sendFile(pathOf(name), headers, file, how.progress, how.signal).catch(
      (error: unknown) => (error instanceof Problem ? refuse(error) : Promise.reject(error)),
    );
    return response.ok ? response : refuse(await readProblem(response));
  };

  return {
    async ask(name, input, signal) {
      return (await withStepUp(() => post(pathOf(name), input, {}, signal))).json();
    },
    async order(name, input, key) {
      return (await withStepUp(() => post(pathOf(name), input, { 'idempotency-key': key }))).json();
    },
    async open(name, input) {
      return (await post(`/api/open/${name.replace('.', '/')}`, input)).json();
    },
    async upload(name, input, file, key, progress, signal) {
      return (await upload(name, input, file, { key, progress, signal })).json();
    },
    async uploadAndLeave(name, input, file, key, progress) {
      return (await upload(name, input, file, { key, later: true, progress })).json();
    },
    async orders(order, signal) {
      const path = order === undefined ? '/api/orders' : `/api/orders/${order}`;
      return (await request(path, { headers: headersOf(), ...(signal ? { signal } : {}) })).json();
    },
    async download(name, input) {
      const response = await post(pathOf(name), input);
      return {
        name: fileName(response.headers.get('content-disposition')) ?? name,
        blob: await response.blob(),
      };
    },
    async session(path, body) {
      const address = path === '' ? '/api/session' : `/api/session/${path}`;
      const send = () => (body === undefined ? request(address, {}) : post(address, body));
      return (await withStepUp(send)).json();
    },
  };
}

function pathOf(name: string): string {
  return `/api/${name.replace('.', '/')}`;
}

/** fetch tells nothing of how much has left; XMLHttpRequest does. */
function sendFile(
  path: string,
  headers: Record<string, string>,
  file: File,
  progress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', path);
    for (const [name, value] of Object.entries(headers)) sending.setRequestHeader(name, value);
    sending.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    sending.addEventListener('load', () => {
      const type = sending.getResponseHeader('content-type') ?? '';
      resolve(
        new Response(sending.responseText, { status: sending.status, headers: { 'content-type': type } }),
      );
    });
    sending.addEventListener('error', () =>
      reject(new Problem({ code: lostConnection, title: lostConnection, status: 0 })),
    );
    sending.addEventListener('abort', () =>
      reject(new DOMException('The upload was stopped.', 'AbortError')),
    );
    signal?.addEventListener('abort', () => sending.abort());
    sending.send(file);
  });
}

export function base64url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The name in a content-disposition; the starred form, in UTF-8, goes before the plain one. */
export function fileName(disposition: string | null): string | undefined {
  const starred = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (starred) return decodeURIComponent(starred);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
}
