// Who is at work here, as what and for which purpose; and what this person may call.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useHouse, type House } from './house.tsx';
import { isLanguage, type Names } from './i18n/languages.ts';

export type PostSummary = {
  id: string;
  names: Names;
  organisation: Names;
  purposes: readonly string[];
  deputy: boolean;
};

export type Session = {
  signedIn: boolean;
  demo: boolean;
  build: string;
  node: { name: string | null; timeZone: string };
  languages: readonly string[];
  user?: { id: string; name: string; language: string };
  post?: { id: string; names: Names; organisation: Names };
  purpose?: string;
  roles?: readonly string[];
  posts?: readonly PostSummary[];
  desks?: readonly { name: string; on: boolean }[];
  operations?: readonly string[];
};

/** The session, and the person's language with it: it is the server that keeps it from one machine to the next. */
export function sessionQuery(house: House) {
  return queryOptions({
    queryKey: ['session'],
    staleTime: 5 * 60_000,
    queryFn: async () => {
      const session = await house.api.session<Session>('');
      const language = session.user?.language;
      if (isLanguage(language) && language !== house.texts.snapshot().language)
        await house.texts.speak(language);
      return session;
    },
  });
}

/** The session of a page inside the house, where there is one for sure. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery(useHouse()));
  return data ?? strangerSession;
}

const strangerSession: Session = {
  signedIn: false,
  demo: false,
  build: '',
  node: { name: null, timeZone: 'UTC' },
  languages: [],
};

/** Whether this session may call an operation. It decides what is shown; the server decides what may be done. */
export function useMay(): (operation: string) => boolean {
  const { operations = [] } = useSession();
  return (operation) => operations.includes(operation);
}
