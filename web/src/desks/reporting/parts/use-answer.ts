// Keeps a row of a sheet as it is typed: a moment after the last key, when the field is left, and before the sheet is handed in.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../../../kernel/form/draft.ts';
import { useHouse } from '../../../kernel/house.tsx';
import { isProblem, lostConnection, type Problem } from '../../../kernel/problem.ts';
import type { Answer, Row, SheetPage } from '../answers.ts';
import { factsOf, isSameTyped, type Typed, typedOf } from './typed.ts';

const pause = 1_200;
const patience = 5_000;

export type Keeping = {
  typed: Typed;
  /** Not kept by the server yet. */
  dirty: boolean;
  sending: boolean;
  problem: Problem | undefined;
  /** What somebody wrote meanwhile in another window; both texts are there until a person chooses. */
  theirs: Answer | undefined;
  change(part: Partial<Typed>): void;
  /** Sends what is not kept yet; false where it could not be kept. */
  flush(): Promise<boolean>;
  keepMine(): void;
  takeTheirs(): void;
};

export function useAnswer(of: { period: string; sheet: string }, row: Row): Keeping {
  const { api } = useHouse();
  const queries = useQueryClient();
  const draft = useDraft<Typed>(`reporting.${row.answer}`, typedOf(row.now));
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const dirty = draft.dirty !== undefined;
  const latest = useRef<{ typed: Typed; dirty: boolean }>({ typed: draft.values, dirty });
  const sending = useRef<Promise<boolean>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const put = (typed: Typed | undefined) => {
    latest.current = { typed: typed ?? latest.current.typed, dirty: typed !== undefined };
    if (typed) draft.change(typed);
    else draft.drop();
  };
  /** The page behind shows what is kept, so that leaving and coming back begins from there. */
  const show = (now: Answer) =>
    queries.setQueryData<SheetPage>(
      ['reporting.read-sheet', of],
      (page) =>
        page && {
          ...page,
          rows: page.rows.map((one) => (one.answer === row.answer ? { ...one, now } : one)),
        },
    );

  const send = async (): Promise<boolean> => {
    while (latest.current.dirty) {
      const { typed } = latest.current;
      const facts = factsOf(typed);
      if (!facts) return false;
      const input = { ...of, answer: row.answer, base: typed.base, ...facts };
      try {
        const kept = await api.order('reporting.save-answer', input, crypto.randomUUID());
        setProblem(undefined);
        const after = latest.current.typed;
        put(isSameTyped(after, typed) ? undefined : { ...after, base: kept.version });
        show(kept);
      } catch (error) {
        if (!isProblem(error)) throw error;
        setProblem(error);
        return false;
      }
    }
    return true;
  };
  const flush = () => {
    if (!sending.current) {
      setBusy(true);
      sending.current = send().finally(() => {
        sending.current = undefined;
        setBusy(false);
      });
    }
    return sending.current;
  };

  const isLost = problem !== undefined && isProblem(problem, lostConnection);
  // After every drawing: what is not kept is sent after a pause, and where it did not arrive, again after a longer one.
  useEffect(() => {
    latest.current = { typed: draft.values, dirty };
    if (!dirty || timer.current !== undefined || (problem !== undefined && !isLost)) return;
    timer.current = setTimeout(
      () => {
        timer.current = undefined;
        void flush();
      },
      isLost ? patience : pause,
    );
  });

  const theirs =
    problem && isProblem(problem, 'kernel.changed-meanwhile')
      ? (problem.body.current as Answer | undefined)
      : undefined;
  return {
    typed: draft.values,
    dirty,
    sending: busy,
    problem,
    theirs,
    change(part) {
      clearTimeout(timer.current);
      timer.current = undefined;
      const { typed, dirty: before } = latest.current;
      put({ ...typed, base: before ? typed.base : row.now.version, ...part });
    },
    flush,
    keepMine() {
      if (!theirs) return;
      put({ ...latest.current.typed, base: theirs.version });
      setProblem(undefined);
      void flush();
    },
    takeTheirs() {
      if (!theirs) return;
      put(undefined);
      setProblem(undefined);
      show(theirs);
    },
  };
}
