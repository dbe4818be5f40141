/** The one way out: whatever this node asks of another machine goes through here, to an origin that its operator named. */

export type WayOut = (address: string | URL, asked?: RequestInit) => Promise<Response>;

const patience = 10_000;
const largestAnswer = 1024 * 1024;

/** Why nothing was asked, or nothing was understood; never shown to a person as it stands. */
export class NotAsked extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(why, options);
    this.name = 'NotAsked';
  }
}

/**
 * Opens the way out to these origins (`https://login.example`) and to no other. Plain HTTP goes to this machine alone.
 * A redirection is not followed: it would lead to where nobody named. Throws NotAsked; an answer is at most 1 MB.
 */
export function wayOut(origins: readonly string[]): WayOut {
  const allowed = new Set(origins.map((origin) => new URL(origin).origin));
  return async (address, asked = {}) => {
    const url = new URL(address);
    if (!allowed.has(url.origin)) throw new NotAsked(`${url.origin} is no address that this node may ask`);
    if (url.protocol !== 'https:' && !isThisMachine(url))
      throw new NotAsked(`${url.origin} would be asked without encryption`);
    const signal = AbortSignal.any([AbortSignal.timeout(patience), ...(asked.signal ? [asked.signal] : [])]);
    const init = { ...asked, signal, redirect: 'manual', credentials: 'omit', referrer: '' } as const;
    const answer = await fetch(url, init).catch((error: unknown) => {
      throw new NotAsked(`${url.origin} did not answer`, { cause: error });
    });
    if (answer.status >= 300 && answer.status < 400)
      throw new NotAsked(`${url.origin} leads elsewhere, and that is not followed`);
    const bytes = await readAtMost(answer, url.origin);
    const { status, statusText, headers } = answer;
    return new Response(bytes.length > 0 ? bytes : null, { status, statusText, headers });
  };
}

async function readAtMost(answer: Response, origin: string): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      size += chunk.length;
      if (size > largestAnswer) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw new NotAsked(`${origin} broke off its answer`, { cause: error });
  }
  if (size > largestAnswer) throw new NotAsked(`${origin} answers with more than a megabyte`);
  return Uint8Array.from(Buffer.concat(chunks));
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
