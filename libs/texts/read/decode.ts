// Turns bytes into text: byte order mark, then UTF-8, then UTF-16 by its zero bytes, then Cyrillic or Latin windows pages.

import { TextsError } from '../errors.ts';

export interface Decoded {
  text: string;
  encoding: string;
  /** False where the bytes could also mean something else. */
  certain: boolean;
}

const decodeAs = (bytes: Uint8Array, encoding: string): string =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);

/** `declared` is what the file says of itself (HTML); errors: texts.empty, texts.not-text. A byte order mark is not part of the text. */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length === 0) throw new TextsError('texts.empty');
  const decoded = decodeBytes(bytes, declared);
  if (holdsControls(decoded.text)) throw new TextsError('texts.not-text');
  if (decoded.text.trim() === '') throw new TextsError('texts.empty');
  return decoded;
}

/** Control characters other than tabs, line ends, form feeds and escapes: the sign of a file that is no text. */
function holdsControls(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && (code < 9 || code > 13) && code !== 0x1b) return true;
  }
  return false;
}

function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const [a, b, c] = bytes;
  try {
    if (a === 0xef && b === 0xbb && c === 0xbf)
      return { text: decodeAs(bytes.subarray(3), 'utf-8'), encoding: 'utf-8', certain: true };
    if (a === 0xff && b === 0xfe)
      return { text: decodeAs(bytes.subarray(2), 'utf-16le'), encoding: 'utf-16le', certain: true };
    if (a === 0xfe && b === 0xff)
      return { text: decodeAs(bytes.subarray(2), 'utf-16be'), encoding: 'utf-16be', certain: true };
  } catch {
    throw new TextsError('texts.not-text');
  }
  const wide = utf16WithoutMark(bytes);
  for (const encoding of [wide, 'utf-8', declared]) {
    if (!encoding) continue;
    try {
      return { text: decodeAs(bytes, encoding), encoding, certain: encoding !== wide };
    } catch {
      // The next encoding is tried; the last one below reads any bytes.
    }
  }
  if (bytes.includes(0)) throw new TextsError('texts.not-text');
  return windowsPage(bytes);
}

/** UTF-16 without a mark: every second byte of the beginning is nearly always zero (Latin) or 4 (Cyrillic). */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), 2000);
  if (length < 8 || bytes.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0 || bytes[i] === 4) even += 1;
    if (bytes[i + 1] === 0 || bytes[i + 1] === 4) odd += 1;
  }
  if (odd > length * 0.45 && even < length * 0.05) return 'utf-16le';
  if (even > length * 0.45 && odd < length * 0.05) return 'utf-16be';
  return undefined;
}

/** Cyrillic words in windows-1251 are runs of high bytes; in Latin pages high bytes stand alone between plain letters. */
function windowsPage(bytes: Uint8Array): Decoded {
  let pairs = 0;
  let singles = 0;
  for (let i = 1; i < bytes.length; i += 1) {
    if ((bytes[i] ?? 0) < 0xc0) continue;
    if ((bytes[i - 1] ?? 0) >= 0xc0) pairs += 1;
    else singles += 1;
  }
  const encoding = pairs > singles ? 'windows-1251' : 'windows-1252';
  return { text: new TextDecoder(encoding).decode(bytes), encoding, certain: false };
}
