/** The coverage matrix: each neighbour by level and way, with the last contact; where there was none, "never" (null). */
import { levels, ways } from '../model/lists.ts';
import type { MatrixCell } from '../model/talks.ts';

export type LastTalk = MatrixCell & { neighbour: string };

/** All six cells of one neighbour, always in the same order. */
export function cellsOf(neighbour: string, found: readonly LastTalk[]): MatrixCell[] {
  return levels.flatMap((level) =>
    ways.map((way) => {
      const last = found.find((one) => one.neighbour === neighbour && one.level === level && one.way === way);
      return { level, way, lastOn: last?.lastOn ?? null, talks: last?.talks ?? 0 };
    }),
  );
}
