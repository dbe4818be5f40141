// When the holder of a post is away: seen here, and entered for somebody who cannot do it themselves.
import { Button } from '@mantine/core';
import { useOrder } from '../../../kernel/ask.ts';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { AbsenceForm } from '../../../kernel/parts/absence-form.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { PostAnswer } from '../answers.ts';

type Absence = PostAnswer['absences'][number];

export function Absences({
  found,
  holder,
}: {
  found: PostAnswer;
  holder: { user: string; name: string } | undefined;
}) {
  const t = useT();
  const may = useMay();
  const enter = useOrder('office.enter-absence');
  const mayEnter = may('office.enter-absence') && holder !== undefined;
  const { post, absences } = found;
  if (!mayEnter && absences.length === 0) return null;
  return (
    <section className="section stack" aria-labelledby="absences">
      <h2 id="absences">{t('web.absence.of-holder')}</h2>
      <p>{t('web.absence.of-holder-text')}</p>
      {absences.length > 0 && (
        <ul className="plain-list">
          {absences.map((absence) => (
            <Line key={absence.absence} absence={absence} found={found} />
          ))}
        </ul>
      )}
      {mayEnter && (
        <AbsenceForm
          save={(days, saved) =>
            enter.mutate({ post: post.post, user: holder.user, ...days }, { onSuccess: saved })
          }
          saving={enter.isPending}
          error={enter.error}
        />
      )}
    </section>
  );
}

function Line({ absence, found: { post } }: { absence: Absence; found: PostAnswer }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const end = useOrder('office.end-absence');
  const name = post.holders.find(({ user }) => user === absence.user)?.name ?? '';
  const days = t('web.absence.days', {
    from: format.date(absence.fromOn),
    until: format.date(absence.untilOn),
  });
  return (
    <li>
      {end.error && <ProblemNotice error={end.error} />}
      <div className="split-line">
        <span>
          {name}: {days}
        </span>
        {may('office.end-absence') && (
          <Button
            variant="default"
            size="compact-md"
            loading={end.isPending}
            aria-label={t('web.absence.end-what', { what: `${name}: ${days}` })}
            onClick={() => end.mutate({ post: post.post, absence: absence.absence })}
          >
            {t('web.absence.end')}
          </Button>
        )}
      </div>
    </li>
  );
}
