// What every page may reach: the client of the server, the texts and what was already asked.
import { QueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use } from 'react';
import { type Api, createApi } from './api.ts';
import { type Arrival, createArrival } from './arrival.ts';
import { createFormats, type Format } from './i18n/format.ts';
import type { Language } from './i18n/languages.ts';
import { createTexts, type Texts } from './i18n/texts.ts';
import { isProblem, lostConnection } from './problem.ts';
import { createSecondFactor, type SecondFactor } from './second-factor.ts';
import type { Session } from './session-answer.ts';

export type House = {
  readonly api: Api;
  readonly texts: Texts;
  readonly formats: (language: Language, timeZone: string) => Format;
  readonly queries: QueryClient;
  readonly secondFactor: SecondFactor;
  readonly arrival: Arrival;
};

export function createHouse(): House {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Without a network it fails at once and says so, instead of waiting in silence until there is one.
        networkMode: 'always',
        // Reads are recorded in the ledger: coming back to the window is no reason to read again.
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // Refused a moment ago, when it was asked ahead: the page shows that refusal instead of causing a second one.
        retryOnMount: ({ state }) => Date.now() - state.errorUpdatedAt > 5_000,
        retry: (count, error) => count < 2 && isProblem(error, lostConnection),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  const texts = createTexts();
  const secondFactor = createSecondFactor();
  const api = createApi({
    language: () => texts.snapshot().language,
    build: () => queries.getQueryData<Session>(['session'])?.build,
    stepUp: secondFactor.ask,
    refused(problem) {
      if (problem.body.status === 401) void queries.invalidateQueries({ queryKey: ['session'] });
      if (problem.code === 'kernel.page-outdated') queries.setQueryData(['outdated'], true);
    },
  });
  return { api, texts, formats: createFormats(), queries, secondFactor, arrival: createArrival() };
}

const HouseContext = createContext<House | undefined>(undefined);

export function HouseProvider({ house, children }: { house: House; children: ReactNode }) {
  return <HouseContext value={house}>{children}</HouseContext>;
}

export function useHouse(): House {
  const house = use(HouseContext);
  if (!house) throw new Error('useHouse stands outside of HouseProvider.');
  return house;
}
