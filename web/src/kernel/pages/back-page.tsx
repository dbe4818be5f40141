// Where the identity provider sends a person back to: its answer is handed to the server, once, and the way goes on.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useHouse } from '../house.tsx';
import { useT } from '../i18n.tsx';
import { Waiting } from '../parts/asked.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { takePlace } from '../provider-place.ts';
import { useSession } from '../session.tsx';
import type { Session } from '../session-answer.ts';
import { Outside } from './outside.tsx';
import { Code, useEntered } from './sign-in-page.tsx';

type Arrived =
  | { step: 'entered' | 'stepped-up'; session: Session }
  | { step: 'tied' }
  | { step: 'code'; ticket: string };

export function BackPage() {
  const t = useT();
  const { api } = useHouse();
  const { signedIn } = useSession();
  const [query] = useState(() => location.search.slice(1));
  const [place] = useState(takePlace);
  const arrived = useQuery({
    queryKey: ['back'],
    queryFn: () => api.session<Arrived>('provider/end', { query }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  // The answer works once; it need not stand in the history of the browser as well.
  useEffect(() => history.replaceState(history.state, '', '/sign-in/back'), []);
  useGoOn(arrived.data, place);
  const code = arrived.data?.step === 'code' ? arrived.data.ticket : undefined;
  return (
    <Outside
      title={t(code === undefined ? 'web.provider.back' : 'web.sign-in.second')}
      lead={code === undefined ? undefined : t('web.sign-in.second-lead')}
    >
      {arrived.error ? (
        <div className="stack">
          <ProblemNotice error={arrived.error} />
          <p>
            <Link to={signedIn ? '/access' : '/sign-in'}>
              {t(signedIn ? 'web.access.title' : 'web.provider.again')}
            </Link>
          </p>
        </div>
      ) : code === undefined ? (
        <Waiting />
      ) : (
        <Code ticket={code} from={place} />
      )}
    </Outside>
  );
}

/** Once: what is done then changes what this depends on. */
function useGoOn(arrived: Arrived | undefined, place: string | undefined): void {
  const { queries } = useHouse();
  const navigate = useNavigate();
  const entered = useEntered(place);
  const gone = useRef(false);
  useEffect(() => {
    if (!arrived || arrived.step === 'code' || gone.current) return;
    gone.current = true;
    const goOn = async () => {
      if (arrived.step === 'entered') return await entered(arrived.session);
      if (arrived.step === 'tied') return await navigate({ to: '/access' });
      queries.setQueryData(['session'], arrived.session);
      await navigate({ href: place ?? '/' });
    };
    void goOn();
  }, [arrived, entered, navigate, place, queries]);
}
