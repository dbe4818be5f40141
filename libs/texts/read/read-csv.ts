// Reads delimited text: encoding and delimiter are found out, lines keep their numbers.

import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode.ts';
import { TextsError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { Grid } from '../table.ts';

const delimiters = [',', ';', '\t', '|'];

/** Errors: texts.damaged (with the line), texts.no-table, texts.not-text, texts.empty. */
export function readCsv(bytes: Uint8Array): Grid {
  const { text, encoding, certain } = decodeText(bytes);
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = declared?.[1] ?? sniffDelimiter(text);
  const rows = records(text, delimiter, limits.tableRows + 2).map(({ record, info, raw }) => {
    // `lines` counts to the end of the record; cells may hold line feeds.
    const inside = raw.trim().split(/\r\n|\n|\r/).length - 1;
    return { number: info.lines - inside, cells: record };
  });
  if (declared) rows.shift();
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheet: null,
    sheets: [],
    rows,
    odd: certain ? [] : [{ row: 0, column: -1, code: 'encoding-guessed', proposal: encoding }],
  };
}

interface CsvRecord {
  record: string[];
  info: { lines: number };
  raw: string;
}

function records(text: string, delimiter: string, to: number): CsvRecord[] {
  try {
    return parse(text, {
      delimiter,
      to,
      info: true,
      raw: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    }) as unknown as CsvRecord[];
  } catch (error) {
    if (error instanceof CsvError)
      throw new TextsError('texts.damaged', { detail: `${error.message.slice(0, 120)}` });
    throw error;
  }
}

/** The delimiter that cuts the first records into the most columns alike. */
function sniffDelimiter(text: string): string {
  const beginning = text.slice(0, 200_000);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    let widths: number[];
    try {
      widths = records(beginning, delimiter, 30).map(({ record }) => record.length);
    } catch {
      continue; // The beginning may be cut inside quotes; another delimiter may fit.
    }
    const [first = 0] = widths;
    const alike = widths.filter((width) => width === first).length;
    const score = first > 1 ? (alike / widths.length) * Math.min(first, 50) + alike / widths.length : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
