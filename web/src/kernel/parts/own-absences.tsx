// When one is away oneself, and who works in the post meanwhile; not for a deputy, who holds nothing there.
import type { Deputy, OwnAbsence } from '#kernel/identity/absences.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useHouse } from '../house.tsx';
import { Text, useFormat, useT } from '../i18n.tsx';
import { AbsenceForm, type Days } from './absence-form.tsx';
import { Asked } from './asked.tsx';
import { ProblemNotice } from './problem-notice.tsx';

const asked = ['session', 'absences'];
type Own = { absences: OwnAbsence[]; deputies: Deputy[] };

export function OwnAbsences() {
  const t = useT();
  const { api } = useHouse();
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: asked });
  const own = useQuery({ queryKey: asked, queryFn: () => api.session<Own>('absences') });
  const entering = useMutation({
    mutationFn: (days: Days) => api.session('enter-absence', days),
    onSettled: again,
  });
  return (
    <section className="section stack" aria-labelledby="access-absences">
      <h2 id="access-absences">{t('web.absence.title')}</h2>
      <Asked query={own}>
        {({ absences, deputies }) => (
          <>
            <p>
              {deputies.length === 0
                ? t('web.absence.no-deputy')
                : t('web.absence.deputies', { names: deputies.map(({ name }) => name).join(', ') })}
            </p>
            {absences.length > 0 && (
              <ul className="plain-list">
                {absences.map((absence) => (
                  <Line key={absence.id} absence={absence} ended={again} />
                ))}
              </ul>
            )}
            <AbsenceForm
              save={(days, saved) => entering.mutate(days, { onSuccess: saved })}
              saving={entering.isPending}
              error={entering.error}
            />
          </>
        )}
      </Asked>
    </section>
  );
}

function Line({ absence, ended }: { absence: OwnAbsence; ended: () => Promise<void> }) {
  const t = useT();
  const format = useFormat();
  const { api } = useHouse();
  const ending = useMutation({
    mutationFn: () => api.session('end-absence', { id: absence.id }),
    onSettled: ended,
  });
  const days = t('web.absence.days', {
    from: format.date(absence.fromOn),
    until: format.date(absence.untilOn),
  });
  return (
    <li>
      {ending.error && <ProblemNotice error={ending.error} />}
      <div className="split-line">
        <div>
          {days}
          <div className="muted small">
            <Text of={absence.post} />
          </div>
        </div>
        <Button
          variant="default"
          size="compact-md"
          loading={ending.isPending}
          aria-label={t('web.absence.end-what', { what: days })}
          onClick={() => ending.mutate()}
        >
          {t('web.absence.end')}
        </Button>
      </div>
    </li>
  );
}
