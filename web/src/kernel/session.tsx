// Who is at work here, as what and for which purpose; and what this person may call.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useHouse, type House } from './house.tsx';
import { isLanguage } from './i18n/languages.ts';
import type { Session } from './session-answer.ts';

/** The session, and the person's language with it: it is the server that keeps it from one machine to the next. */
export function sessionQuery(house: House) {
  return queryOptions({
    queryKey: ['session'],
    staleTime: 5 * 60_000,
    queryFn: async () => {
      const session = await house.api.session<Session>('');
      await speakAs(house, session);
      return session;
    },
  });
}

/** The person's own language; this browser begins with it the next time. */
export async function speakAs({ texts }: House, { user }: Session): Promise<void> {
  const language = user?.language;
  if (isLanguage(language) && language !== texts.snapshot().language) await texts.speak(language);
}

/** The session of a page inside the house, where there is one for sure. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery(useHouse()));
  return data ?? strangerSession;
}

const strangerSession: Session = {
  signedIn: false,
  demo: false,
  passkeys: false,
  build: '',
  node: { name: null, timeZone: 'UTC' },
  languages: [],
};

/** Whether this session may call an operation. It decides what is shown; the server decides what may be done. */
export function useMay(): (operation: string) => boolean {
  return mayIn(useSession());
}

export function mayIn(session: Session | undefined): (operation: string) => boolean {
  return (operation) => session?.operations?.includes(operation) ?? false;
}
