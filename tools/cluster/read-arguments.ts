// What was asked of the demo, within bounds.
import { parseArgs } from 'node:util';
import { portsNeeded } from './layout.ts';

export type Given = {
  kills: number;
  writers: number;
  port: number;
  upgrade: boolean;
  json: boolean;
  keepLogs: boolean;
};

/** Undefined where a word is none that is known, or a number is out of its bounds. */
export function readArguments(args: string[]): Given | undefined {
  try {
    const { values } = parseArgs({
      args,
      options: {
        kills: { type: 'string', default: '3' },
        writers: { type: 'string', default: '6' },
        port: { type: 'string', default: '8221' },
        upgrade: { type: 'boolean', default: false },
        'keep-logs': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const kills = numberIn(values.kills, 0, 100);
    const writers = numberIn(values.writers, 1, 50);
    const port = numberIn(values.port, 1024, 65_535 - portsNeeded);
    if (kills === undefined || writers === undefined || port === undefined) return undefined;
    const { upgrade, json, 'keep-logs': keepLogs } = values;
    return { kills, writers, port, upgrade, json, keepLogs };
  } catch {
    return undefined; // An option that is none: the help says which there are.
  }
}

function numberIn(text: string, from: number, to: number): number | undefined {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : undefined;
}
