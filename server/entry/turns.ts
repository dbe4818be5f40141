/** How much each may ask: so many in a minute, and so many at once, of which some run and the others wait their turn. */

export type Rate = {
  /** Takes one; answers 0, or after how many seconds the next is free. */
  take(name: string, now: Date): number;
  /** Gives back one that should not have counted. */
  giveBack(name: string): void;
};

type Bucket = { left: number; at: number };

const mostNames = 10_000;

/** A bucket for each name that fills again by `perMinute` in a minute, and holds as much. */
export function rateOf(perMinute: number): Rate {
  const buckets = new Map<string, Bucket>();
  const perMillisecond = perMinute / 60_000;
  const fill = (bucket: Bucket, now: number) => {
    bucket.left = Math.min(perMinute, bucket.left + Math.max(0, now - bucket.at) * perMillisecond);
    bucket.at = now;
  };
  // Whoever has asked for nothing in a while is like somebody who never asked.
  const forget = (now: number) => {
    for (const [name, bucket] of buckets) {
      fill(bucket, now);
      if (bucket.left >= perMinute) buckets.delete(name);
    }
  };
  return {
    take(name, moment) {
      const now = moment.getTime();
      if (buckets.size >= mostNames && !buckets.has(name)) forget(now);
      const bucket = buckets.get(name) ?? { left: perMinute, at: now };
      buckets.set(name, bucket);
      fill(bucket, now);
      if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) / perMillisecond / 1000));
      bucket.left -= 1;
      return 0;
    },
    giveBack(name) {
      const bucket = buckets.get(name);
      if (bucket) bucket.left = Math.min(perMinute, bucket.left + 1);
    },
  };
}

/** Ends somebody's turn; again does nothing. */
export type EndTurn = () => void;

export type Turns = {
  /** Waits for a turn; undefined where too many of this name wait already. */
  take(name: string): Promise<EndTurn | undefined>;
};

/** So many of one name run, so many more wait, in the order in which they came. */
export function turnsOf(most: { running: number; waiting: number }): Turns {
  const places = new Map<string, { running: number; waiting: (() => void)[] }>();
  return {
    async take(name) {
      const place = places.get(name) ?? { running: 0, waiting: [] };
      places.set(name, place);
      if (place.running >= most.running) {
        if (place.waiting.length >= most.waiting) return undefined;
        // Whoever ends hands the turn over: the number that run stays the same.
        await new Promise<void>((resolve) => place.waiting.push(resolve));
      } else place.running += 1;
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        const next = place.waiting.shift();
        if (next) return next();
        place.running -= 1;
        if (place.running === 0) places.delete(name);
      };
    },
  };
}
