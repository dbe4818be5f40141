/** Reads the file of a partner: everything in it was written by others, and it is held against its declaration before anything is believed. */
import { refuse } from '#kernel/operation/errors.ts';
import { withoutHidden } from '#libs/hidden-marks/index.ts';
import { mostSideBytes, SideFile, sideFormat } from '../model/side-file.ts';

/** `hidden`: marks that nobody sees, which were taken out. */
export function readSideFile(bytes: Uint8Array): { file: SideFile; hidden: number } {
  const { data, hidden } = withoutHidden(checked(parsed(textOf(bytes))));
  // What had nothing but such marks in it is empty now.
  const file = hidden > 0 ? checked(data) : data;
  requireOnce('activities', file.activities);
  requireOnce('events', file.events);
  requireOnce('commitments', file.commitments);
  const events = new Set(file.events.map(({ id }) => id));
  const lost = file.commitments.findIndex(({ event }) => !events.has(event));
  if (lost >= 0) unreadableSide('shape', { at: `commitments.${lost}.event` });
  for (const [n, { steps, shares, reports }] of file.activities.entries()) {
    requireOnce(`activities.${n}.steps`, steps);
    requireOnce(`activities.${n}.shares`, shares);
    requireOnce(`activities.${n}.reports`, reports);
  }
  return { file, hidden };
}

function requireOnce(at: string, rows: readonly { id: string }[]): void {
  if (new Set(rows.map(({ id }) => id)).size < rows.length) unreadableSide('twice', { at });
}

function textOf(bytes: Uint8Array): string {
  if (bytes.length > mostSideBytes)
    unreadableSide('too_large', { most: Math.round(mostSideBytes / 1024 / 1024) });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return unreadableSide('not_text');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return unreadableSide('json');
  }
}

function checked(value: unknown): SideFile {
  const format = value !== null && typeof value === 'object' && 'format' in value ? value.format : undefined;
  if (format !== sideFormat) {
    const isLater = typeof format === 'string' && /^zaedno-side\/\d{1,3}$/.test(format);
    return unreadableSide(isLater ? 'later' : 'format');
  }
  const read = SideFile.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  return unreadableSide('shape', { at: (first?.path ?? []).join('.').slice(0, 200) });
}

export function unreadableSide(why: string, params: Record<string, string | number> = {}): never {
  return refuse('external.side-file-unreadable', {
    status: 422,
    params: { at: '', most: 0, ...params, why },
    fields: [{ path: 'file', code: why, message: 'The file of a side cannot be read.' }],
  });
}

/** Our own, as it was checked when it was written. */
export function readSent(content: Uint8Array): SideFile {
  return SideFile.parse(JSON.parse(new TextDecoder().decode(content)));
}
