// Where an act waits for the second factor: the client asks here, the dialog answers.

export type SecondFactor = {
  /** Opens the dialog; true when the code was right, false when the person gave up. */
  ask: () => Promise<boolean>;
  answer: (given: boolean) => void;
  snapshot: () => boolean;
  subscribe: (changed: () => void) => () => void;
};

export function createSecondFactor(): SecondFactor {
  const listeners = new Set<() => void>();
  let waiting: ((given: boolean) => void)[] = [];
  const tell = () => {
    for (const changed of listeners) changed();
  };
  return {
    ask: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
        tell();
      }),
    answer(given) {
      const answered = waiting;
      waiting = [];
      tell();
      for (const resolve of answered) resolve(given);
    },
    snapshot: () => waiting.length > 0,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
