// Shows the answer to a question; before it comes, that it is coming; when it fails, why and what to do.
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useT } from '../i18n.tsx';
import { ProblemNotice } from './problem-notice.tsx';

export function Asked<Answer>({
  query,
  children,
}: {
  query: UseQueryResult<Answer>;
  children: (answer: Answer) => ReactNode;
}) {
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <ProblemNotice error={query.error} again={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error) return <ProblemNotice error={query.error} again={() => void query.refetch()} />;
  return <Waiting />;
}

/** Says so only after a moment: a quick answer should not flicker. */
export function Waiting() {
  const t = useT();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting" role="status">
      {late ? t('web.waiting') : ''}
    </p>
  );
}
