// Asking and ordering from a page: questions are kept and shared, orders are sent once.
import {
  keepPreviousData,
  queryOptions,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { type House, useHouse } from './house.tsx';
import type { InputOf, OperationName, OutputOf } from './operations.ts';
import { isProblem, lostConnection } from './problem.ts';

/** A question, for loaders and for `useAsk`. */
export function question<Name extends OperationName>(house: House, name: Name, input: InputOf<Name>) {
  return queryOptions<OutputOf<Name>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => house.api.ask(name, input, signal),
  });
}

/** The answer to a question; the last answer stays on the page while a new one is under way. */
export function useAsk<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  { when = true }: { when?: boolean } = {},
): UseQueryResult<OutputOf<Name>> {
  const house = useHouse();
  return useQuery({ ...question(house, name, input), enabled: when, placeholderData: keepPreviousData });
}

/** A command; afterwards what was asked of the named desks or operations is asked again. */
export function useOrder<Name extends OperationName>(name: Name, again: readonly string[] = [deskOf(name)]) {
  const { api } = useHouse();
  const queries = useQueryClient();
  const keyFor = useStableKey();
  return useMutation<OutputOf<Name>, Error, InputOf<Name>>({
    mutationFn: async (input) => {
      const key = keyFor.of(input);
      const output = await api.order(name, input, key).catch((error: unknown) => {
        // Only where we don't know whether it arrived is the key kept, so that a second press is the same order.
        if (!isProblem(error, lostConnection)) keyFor.forget();
        throw error;
      });
      keyFor.forget();
      return output;
    },
    onSuccess: () => askAgain(queries, again),
  });
}

export function askAgain(
  queries: ReturnType<typeof useQueryClient>,
  names: readonly string[],
): Promise<void> {
  return queries.invalidateQueries({
    predicate: ({ queryKey: [first] }) =>
      typeof first === 'string' && names.some((name) => first === name || first.startsWith(`${name}.`)),
  });
}

function deskOf(name: string): string {
  return name.slice(0, name.indexOf('.'));
}

function useStableKey() {
  const kept = useRef<{ input: string; key: string } | undefined>(undefined);
  return {
    of(input: unknown) {
      const written = JSON.stringify(input);
      if (kept.current?.input !== written) kept.current = { input: written, key: crypto.randomUUID() };
      return kept.current.key;
    },
    forget() {
      kept.current = undefined;
    },
  };
}
