/** Where the objects of a PDF lie in its bytes, and what in them are strings. */

export type PdfObject = {
  number: number;
  /** Where its value begins. */
  from: number;
  /** Its dictionary as Latin-1 text; empty where it has none. */
  dictionary: string;
  /** Where the dictionary ends. */
  after: number;
};

/** Objects as they stand in the file, those of older revisions too. `latin`: the bytes as Latin-1. */
export function objectsOf(latin: string): PdfObject[] {
  const found: PdfObject[] = [];
  for (const match of latin.matchAll(/(?<![\w.])(\d{1,10})\s+\d{1,5}\s+obj(?![A-Za-z])/g)) {
    const from = match.index + match[0].length;
    const opening = /^[\s\0]*<</.exec(latin.slice(from, from + 50));
    const after = opening ? endOfDictionary(latin, from + opening[0].length - 2) : from;
    found.push({ number: Number(match[1]), from, dictionary: latin.slice(from, after), after });
  }
  return found;
}

/** The data of its stream; undefined where it has none, or no end. */
export function streamOf(bytes: Buffer, object: PdfObject): { from: number; length: number } | undefined {
  const opening = /^[\s\0]*stream(?:\r\n|\n|\r)/.exec(
    bytes.toString('latin1', object.after, object.after + 60),
  );
  if (!opening) return undefined;
  const from = object.after + opening[0].length;
  const said = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(object.dictionary)?.[1];
  if (
    said !== undefined &&
    /^\s*endstream/.test(bytes.toString('latin1', from + Number(said), from + Number(said) + 20))
  )
    return { from, length: Number(said) };
  const end = bytes.indexOf('endstream', from, 'latin1');
  if (end < 0) return undefined;
  return { from, length: end - from };
}

/** Overwrites every string of the value that begins at `from` with blanks; answers where the value ends. */
export function blankStrings(bytes: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const sign = bytes[at];
    const next = bytes[at + 1];
    if (sign === 0x3c && next === 0x3c) [depth, at] = [depth + 1, at + 1];
    else if (sign === 0x3e && next === 0x3e) {
      [depth, at] = [depth - 1, at + 1];
      if (depth <= 0) return at + 1;
    } else if (sign === 0x3c) at = blankHex(bytes, at + 1);
    else if (sign === 0x28) {
      at = blankLiteral(bytes, at + 1);
      if (depth === 0) return at + 1;
    } else if (sign === 0x65 && bytes.toString('latin1', at, at + 6) === 'endobj') return at;
  }
  return bytes.length;
}

/** Hexadecimal blanks, digit by digit; answers where the string ends. */
function blankHex(bytes: Buffer, from: number): number {
  let digit = 0;
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === 0x3e) return at;
    if (/[0-9A-Fa-f]/.test(String.fromCharCode(bytes[at] as number))) {
      bytes[at] = digit % 2 === 0 ? 0x32 : 0x30;
      digit += 1;
    }
  }
  return bytes.length;
}

/** Brackets nest, and a backslash hides the sign after it; answers where the string ends. */
function blankLiteral(bytes: Buffer, from: number): number {
  const end = endOfLiteral((at) => bytes[at], from, bytes.length);
  bytes.fill(0x20, from, end);
  return end;
}

function endOfLiteral(sign: (at: number) => number | undefined, from: number, length: number): number {
  let depth = 1;
  for (let at = from; at < length; at += 1) {
    const one = sign(at);
    if (one === 0x5c) at += 1;
    else if (one === 0x28) depth += 1;
    else if (one === 0x29) depth -= 1;
    if (depth === 0) return at;
  }
  return length;
}

function endOfDictionary(latin: string, from: number): number {
  let depth = 0;
  for (let at = from; at < latin.length; at += 1) {
    const pair = latin.slice(at, at + 2);
    if (pair === '<<') [depth, at] = [depth + 1, at + 1];
    else if (pair === '>>') {
      [depth, at] = [depth - 1, at + 1];
      if (depth === 0) return at + 1;
    } else if (latin[at] === '(') at = endOfLiteral((one) => latin.charCodeAt(one), at + 1, latin.length);
    else if (latin[at] === '%') {
      const end = latin.slice(at, at + 2000).search(/[\r\n]/);
      at = end < 0 ? at : at + end;
    }
  }
  return latin.length;
}
