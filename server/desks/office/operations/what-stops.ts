/** "What would stop if X were ill" (rights.md G20): each act that takes two people, without each person in turn. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { whatStops as stopsWithout } from '#kernel/separation/what-stops.ts';
import { findActs, findHolders, findReadyStandIns } from '../store/acts.ts';

const Stop = z.strictObject({
  desk: z.string(),
  act: z.string(),
  /** `never-alone`: it would wait. `unseconded`: its effect would end by itself. `nobody-first`: nobody could begin it. */
  how: z.enum(['never-alone', 'unseconded', 'nobody-first']),
});

export const whatStops = operation({
  name: 'office.what-stops',
  does: 'Shows which acts that take two people would stop without each person.',
  kind: 'query',
  who: ['office.administrator', 'office.auditor', 'office.data-protection-officer'],
  purpose: ['office-administration', 'oversight', 'rights-of-the-person'],
  input: z.strictObject({}),
  output: z.strictObject({
    /** With everybody there. */
    now: z.array(Stop),
    /** Only people without whom something more stops, by name. */
    without: z.array(z.strictObject({ user: z.uuid(), name: z.string(), stops: z.array(Stop) })),
  }),
  audit: ({ output }) => ({ about: output.without.map((one) => one.user) }),
  async run({ tx, today }) {
    const [acts, holders, standIns] = [
      await findActs(tx),
      await findHolders(tx),
      await findReadyStandIns(tx),
    ];
    const missing = (absent: string[]) => stopsWithout(acts, holders, standIns, { day: today, absent });
    const now = missing([]);
    const known = new Set(now.map(({ desk, act }) => `${desk} ${act}`));
    const people = new Map(holders.map((one) => [one.user, one.name]));
    for (const one of standIns) people.set(one.user, one.name);
    return {
      now,
      without: [...people].flatMap(([user, name]) => {
        const stops = missing([user]).filter(({ desk, act }) => !known.has(`${desk} ${act}`));
        return stops.length > 0 ? [{ user, name, stops }] : [];
      }),
    };
  },
});
