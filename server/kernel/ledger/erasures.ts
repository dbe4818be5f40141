/** What the leaves say was erased, held against what the sealed sweeps told: nothing is erased in silence. */

/** `month` of the entries (`YYYY-MM`), `on`: the day of the erasure (`YYYY-MM-DD`, UTC). */
export type Erasure = { rule: string; month: string; on: string; count: number };

type Row = {
  month: string | null;
  erased_under: string | null;
  erased_on: string | null;
  operation: string | null;
  outcome: string | null;
  detail: unknown;
};
type Line = { class: string; month: string; count: number };

export type Tally = {
  take(row: Row): void;
  erasures(): Erasure[];
  /** `unsealed`: details of sweeps that no seal covers yet. */
  faults(unsealed: readonly unknown[]): string[];
};

export function makeTally(): Tally {
  const erased = new Map<string, Erasure>();
  const told = new Map<string, number>();
  const read = (detail: unknown) => {
    for (const line of (detail as { erased?: Line[] })?.erased ?? []) {
      const name = `${line.month} under ${line.class}`;
      told.set(name, (told.get(name) ?? 0) + Number(line.count));
    }
  };
  return {
    take(row) {
      if (row.operation === 'kernel.sweep-ledger' && row.outcome === 'done') read(row.detail);
      if (!row.erased_under || row.operation !== null) return;
      const [rule, month, on] = [row.erased_under, row.month?.slice(0, 7) ?? '', row.erased_on ?? ''];
      const found = erased.get(`${rule} ${month} ${on}`) ?? { rule, month, on, count: 0 };
      erased.set(`${rule} ${month} ${on}`, { ...found, count: found.count + 1 });
    },
    erasures: () => [...erased.values()],
    faults(unsealed) {
      for (const detail of unsealed) read(detail);
      const gone = new Map<string, number>();
      for (const { rule, month, count } of erased.values())
        gone.set(`${month} under ${rule}`, (gone.get(`${month} under ${rule}`) ?? 0) + count);
      return [...new Set([...gone.keys(), ...told.keys()])].flatMap((name) => {
        const [leaves, sweeps] = [gone.get(name) ?? 0, told.get(name) ?? 0];
        return leaves === sweeps
          ? []
          : [`${leaves} entries of ${name} are marked as erased, but the recorded sweeps tell of ${sweeps}`];
      });
    },
  };
}
