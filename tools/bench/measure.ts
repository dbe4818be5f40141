// Measures how often a piece of work is done in a second, in turns with others, so that noise falls on all alike.

export type Figures = { perSecond: number; p50: number; p99: number };
export type Work = () => Promise<unknown>;

export type Plan = { concurrency: number; rounds: number; milliseconds: number };

/** Runs every arm in turn, round after round; answers the median round of each. Times are milliseconds. */
export async function inTurns<Arm extends string>(
  arms: Record<Arm, Work>,
  plan: Plan,
): Promise<Record<Arm, Figures>> {
  const names = Object.keys(arms) as Arm[];
  const found = Object.fromEntries(names.map((name) => [name, [] as Figures[]])) as Record<Arm, Figures[]>;
  for (const name of names) await forAWhile(arms[name], plan.concurrency, plan.milliseconds / 3);
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const name of names)
      found[name].push(await forAWhile(arms[name], plan.concurrency, plan.milliseconds));
  }
  return Object.fromEntries(names.map((name) => [name, medianRound(found[name])])) as Record<Arm, Figures>;
}

async function forAWhile(work: Work, concurrency: number, milliseconds: number): Promise<Figures> {
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  const began = performance.now();
  const one = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  const seconds = (performance.now() - began) / 1000;
  return figures(times, seconds);
}

/** Figures of a list of durations in milliseconds that took so many seconds together. */
export function figures(times: readonly number[], seconds: number): Figures {
  return {
    perSecond: round(times.length / seconds),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  };
}

/** The duration that this share of them did not exceed, 0.95 for the 95th percentile. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

function medianRound(rounds: readonly Figures[]): Figures {
  const sorted = [...rounds].sort((one, other) => one.perSecond - other.perSecond);
  return sorted[Math.floor(sorted.length / 2)] as Figures;
}

export function round(value: number, digits = 3): number {
  return Number(value.toPrecision(digits + 1));
}

export function ratio(one: Figures, other: Figures): number {
  return round(one.perSecond / other.perSecond, 2);
}
