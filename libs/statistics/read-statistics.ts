// The bytes of a file that somebody downloaded from a statistical office → its table. Strict: what does not fit is refused with its place.

import { readCsv } from './csv.ts';
import { StatisticsError } from './errors.ts';
import { looksLikeJsonStat, readJsonStat } from './json-stat.ts';
import { limits } from './limits.ts';
import { isBag } from './look.ts';
import { looksLikeSdmxJson, readSdmxJson } from './sdmx-json.ts';
import type { Statistics } from './types.ts';

export function readStatistics(bytes: Uint8Array): Statistics {
  if (bytes.length > limits.fileBytes)
    throw new StatisticsError('statistics.too-large', {
      size: Math.ceil(bytes.length / 1048576),
      limit: limits.fileBytes / 1048576,
    });
  const text = textOf(bytes);
  const statistics = /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text);
  if (statistics.cells.length === 0) throw new StatisticsError('statistics.empty');
  return statistics;
}

function textOf(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new StatisticsError('statistics.not-text');
}

function readJson(text: string): Statistics {
  const root = parseJson(text);
  if (isBag(root) && looksLikeJsonStat(root)) return readJsonStat(root);
  if (isBag(root) && looksLikeSdmxJson(root)) return readSdmxJson(root);
  throw new StatisticsError('statistics.unknown-format');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StatisticsError('statistics.not-json', { detail: (error as Error).message.slice(0, 80) });
  }
}
