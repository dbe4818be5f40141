// Watches the end of the session: work keeps it, a warning comes before it ends for want of work, and then the page is closed.
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type House, useHouse } from '../house.tsx';
import { keepDraftsOf } from '../form/draft.ts';
import { useFormat, useT } from '../i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { sessionQuery } from '../session.tsx';
import type { Session } from '../session-answer.ts';

/** WCAG 2.2.1 asks for 20 seconds at least. */
const warning = 3 * 60_000;
/** Typing and pressing are told to the server so often, as nothing else of them may reach it for long. */
const signOfLife = 5 * 60_000;
const look = 2_000;

/** Moments by this browser's clock: the server says how many seconds are left, so that a wrong clock changes nothing. */
export function endsOf(session: Session | undefined, answeredAt: number) {
  if (!session?.ends) return undefined;
  const { idle, absolute } = session.ends;
  return { idle: answeredAt + idle * 1000, absolute: answeredAt + absolute * 1000 };
}

export function SignedInWatch() {
  const house = useHouse();
  const format = useFormat();
  const { data, dataUpdatedAt } = useQuery(sessionQuery(house));
  const ends = endsOf(data, dataUpdatedAt);
  const user = data?.user?.id;
  useEffect(() => {
    if (user !== undefined) keepDraftsOf(user);
  }, [user]);
  const now = useNow();
  const over = ends !== undefined && now >= ends.idle;
  useLeave(over);
  useSignsOfLife(dataUpdatedAt, ends !== undefined && now < ends.idle - warning);
  if (!ends || over || now < ends.idle - warning) return null;
  return <Warning at={format.time(new Date(ends.idle))} forGood={ends.idle >= ends.absolute} />;
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), look);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Somebody who writes is there, also where nothing of it has been sent yet. */
function useSignsOfLife(answeredAt: number, at: boolean): void {
  const house = useHouse();
  useEffect(() => {
    if (!at) return;
    const note = () => {
      if (Date.now() - answeredAt > signOfLife) void askSession(house);
    };
    window.addEventListener('keydown', note);
    window.addEventListener('pointerdown', note);
    return () => {
      window.removeEventListener('keydown', note);
      window.removeEventListener('pointerdown', note);
    };
  }, [house, answeredAt, at]);
}

/** Asks the server, which takes it for a sign of life. Another tab may have kept the session meanwhile. */
function askSession(house: House): Promise<Session> {
  return house.queries.fetchQuery({ ...sessionQuery(house), staleTime: 0 });
}

/** What stands on the page is for nobody who comes by: it goes, and drafts of forms stay in this tab. */
function useLeave(over: boolean): void {
  const house = useHouse();
  const router = useRouter();
  useEffect(() => {
    if (!over) return;
    const { href } = router.state.location;
    const leave = async () => {
      const session = await askSession(house).catch(() => undefined);
      if (session?.signedIn) return;
      await router.navigate({ to: '/sign-in', search: { from: href, over: true } });
    };
    void leave();
  }, [house, router, over]);
}

/** Nothing in it asks for the session: that would be taken for a sign of life, and the warning would lift itself. */
function Warning({ at, forGood }: { at: string; forGood: boolean }) {
  const t = useT();
  const house = useHouse();
  const staying = useMutation({ mutationFn: () => askSession(house) });
  const [closed, close] = useState(false);
  if (closed) return null;
  const stay = () => (forGood ? close(true) : staying.mutate());
  return (
    <Dialog close={stay} title={t('web.idle.title')}>
      <div className="stack">
        {staying.error && <ProblemNotice error={staying.error} />}
        <p>{t(forGood ? 'web.idle.for-good' : 'web.idle.text', { time: at })}</p>
        <p>{t('web.idle.kept')}</p>
        <div>
          <Button data-autofocus loading={staying.isPending} onClick={stay}>
            {t(forGood ? 'web.idle.understood' : 'web.idle.stay')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
