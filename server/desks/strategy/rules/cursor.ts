/** Where a list goes on: two values in one opaque token; whatever does not read as that is refused. */
import { refuse } from '#kernel/operation/errors.ts';

export function writeCursor(key: string, id: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify([key, id]))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readCursor(token: string | undefined): { key: string; id: string } | undefined {
  if (token === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(token.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const [key, id] = JSON.parse(new TextDecoder().decode(bytes)) as [unknown, unknown];
    if (typeof key === 'string' && typeof id === 'string' && uuid.test(id)) return { key, id };
  } catch {
    // No token of ours: refused below like every other wrong value.
  }
  refuse('kernel.input-invalid', {
    fields: [
      {
        path: 'after',
        code: 'no-such-place',
        message: 'This is no place in a list; start again from the first page.',
      },
    ],
  });
}
