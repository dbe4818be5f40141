// Finds letters that were written as UTF-8, read in a one-byte page and written again ("Ã±", "â€¦"), and proposes what they were. Safe in a browser.

/** Byte of every character that a page gives to 0x80-0xFF; holes of the page stand for themselves. */
function bytesOf(page: string): Map<string, number> {
  const decoder = new TextDecoder(page);
  const map = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    map.set(String.fromCharCode(byte), byte);
    map.set(decoder.decode(Uint8Array.of(byte)), byte);
  }
  return map;
}

const latin = bytesOf('windows-1252');
const cyrillic = new Map(
  [...bytesOf('windows-1251')].filter(
    ([char]) => char.charCodeAt(0) > 0xff || char === '\u00A0' || /[¤¦§©«¬\u00AD®°±µ¶·»]/.test(char),
  ),
);
const strict = new TextDecoder('utf-8', { fatal: true });

/** The text as it was probably meant, or null where nothing looks wrong. A person decides. */
export function proposeRepair(text: string): string | null {
  let repaired = text;
  for (let pass = 0; pass < 3; pass += 1) {
    const before = repaired;
    repaired = onePass(onePass(repaired, latin, 'latin'), cyrillic, 'cyrillic');
    if (repaired === before) break;
  }
  return repaired === text ? null : repaired;
}

function onePass(text: string, bytes: Map<string, number>, page: 'latin' | 'cyrillic'): string {
  if (/^[\0-\u007F]*$/.test(text)) return text;
  const runs: Run[] = [];
  for (let i = 0; i < text.length; ) {
    const run = runAt(text, i, bytes);
    if (run) runs.push(run);
    i += run?.length ?? 1;
  }
  // Where one long run is sure, the short ones beside it ("Рё" for "и") are of the same kind.
  const sure = runs.some((run) => likeliness(run, page) === 'sure');
  let out = '';
  let at = 0;
  for (const run of runs) {
    const likely = likeliness(run, page);
    if (likely === 'no' || (likely === 'perhaps' && !sure)) continue;
    out += text.slice(at, run.from) + run.decoded;
    at = run.from + run.length;
  }
  return out + text.slice(at);
}

interface Run {
  from: number;
  decoded: string;
  length: number;
  sequences: number;
}

/** As many whole UTF-8 sequences as follow each other here. */
function runAt(text: string, from: number, bytes: Map<string, number>): Run | null {
  let decoded = '';
  let at = from;
  let sequences = 0;
  for (;;) {
    const lead = bytes.get(text[at] ?? '') ?? 0;
    const size =
      lead >= 0xc2 && lead <= 0xdf
        ? 2
        : lead >= 0xe0 && lead <= 0xef
          ? 3
          : lead >= 0xf0 && lead <= 0xf4
            ? 4
            : 0;
    if (size === 0) break;
    const sequence = Array.from(text.slice(at, at + size), (char) => bytes.get(char) ?? 0);
    if (sequence.length < size || !sequence.slice(1).every((byte) => byte >= 0x80 && byte <= 0xbf)) break;
    try {
      decoded += strict.decode(Uint8Array.from(sequence));
    } catch {
      break; // Valid-looking, but no character: an overlong form or half a pair.
    }
    at += size;
    sequences += 1;
  }
  return sequences === 0 ? null : { from, decoded, length: at - from, sequences };
}

/**
 * One Latin letter or sign may stand alone. Cyrillic is sure from two letters on, and in the Cyrillic page from three:
 * "Р“" at the end of a quotation is no error.
 */
function likeliness(run: Run, page: 'latin' | 'cyrillic'): 'sure' | 'perhaps' | 'no' {
  if (/[\u0080-\u009F]/.test(run.decoded))
    return page === 'latin' && /^[\u00C2-\u00F4]/.test(run.decoded) ? 'sure' : 'no';
  const letters = (run.decoded.match(/[\u0370-\u052F]/g) ?? []).length;
  if (page === 'cyrillic') return run.sequences >= 3 && letters >= 2 ? 'sure' : 'perhaps';
  return letters === 1 ? 'perhaps' : 'sure';
}
