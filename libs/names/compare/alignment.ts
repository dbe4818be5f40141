// Which words of one name stand for which of the other: plain data, in room that is used again.

/** Words [aFrom, aTo) of one name against [bFrom, bTo) of the other. */
export interface Pairing {
  aFrom: number;
  aTo: number;
  bFrom: number;
  bTo: number;
  /** Log-odds of the two words being one name written twice, by spelling alone. */
  odds: number;
  kind: 'words' | 'initial' | 'equivalent';
}

export interface Alignment {
  /** Pairs of words, the best first: so many as `count` says; those behind are of earlier names. `pairsOf` gives the list. */
  readonly room: readonly Pairing[];
  count: number;
  /** 1 for a word that stands in a pair; 0 for one that stands for nothing. */
  readonly takenA: Uint8Array;
  readonly takenB: Uint8Array;
}

/** No name has more words that are compared: a chain of twelve forefathers has 24, with a word for "son of" before each. */
export const mostWords = 24;

export const newAlignment = (): Alignment => ({
  room: Array.from({ length: mostWords }, () => ({
    aFrom: 0,
    aTo: 0,
    bFrom: 0,
    bTo: 0,
    odds: 0.5,
    kind: 'words',
  })),
  count: 0,
  takenA: new Uint8Array(mostWords),
  takenB: new Uint8Array(mostWords),
});

/** The pairs of two names, until others are aligned. */
export const pairsOf = ({ room, count }: Alignment): readonly Pairing[] => room.slice(0, count);

/** Adds a pair where it belongs: the best first, and of two that are as good the one that comes first. */
export function keepPairing(
  alignment: Alignment,
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
  odds: number,
  kind: Pairing['kind'],
): void {
  const room = alignment.room as Pairing[];
  const pair = room[alignment.count] as Pairing;
  let at = alignment.count++;
  for (; at > 0; at--) {
    const before = room[at - 1] as Pairing;
    if (before.odds > odds || (before.odds === odds && before.aFrom < aFrom)) break;
    room[at] = before;
  }
  room[at] = pair;
  pair.aFrom = aFrom;
  pair.aTo = aTo;
  pair.bFrom = bFrom;
  pair.bTo = bTo;
  pair.odds = odds;
  pair.kind = kind;
}
