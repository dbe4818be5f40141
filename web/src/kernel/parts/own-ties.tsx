// What one's own account is tied to at the office's identity provider; added and removed by its owner.
import type { OwnTie } from '#kernel/identity/own-ties.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useHouse } from '../house.tsx';
import { useFormat, useT } from '../i18n.tsx';
import { Asked } from './asked.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { ProviderButton } from './provider-button.tsx';

const asked = ['session', 'ties'];

export function OwnTies({ label }: { label: string }) {
  const t = useT();
  const { api } = useHouse();
  const ties = useQuery({
    queryKey: asked,
    queryFn: async () => (await api.session<{ ties: OwnTie[] }>('provider/ties')).ties,
  });
  return (
    <section className="section stack" aria-labelledby="access-ties">
      <h2 id="access-ties">{t('web.provider.title', { label })}</h2>
      <p>{t('web.provider.text', { label })}</p>
      <Asked query={ties}>
        {(own) =>
          own.length === 0 ? (
            <ProviderButton aim="tie" text={t('web.provider.add', { label })} />
          ) : (
            <ul className="plain-list">
              {own.map((tie) => (
                <Tie key={tie.id} tie={tie} label={label} />
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  );
}

function Tie({ tie, label }: { tie: OwnTie; label: string }) {
  const t = useT();
  const format = useFormat();
  const { api } = useHouse();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => api.session('provider/untie', { id: tie.id }),
    onSettled: () => queries.invalidateQueries({ queryKey: asked }),
  });
  return (
    <li>
      {removing.error && <ProblemNotice error={removing.error} />}
      <div className="split-line">
        <div>
          <strong>{label}</strong>
          <div className="muted small">
            {t('web.access.since', { date: format.moment(tie.since) })} ·{' '}
            {tie.lastUsedOn
              ? t('web.access.last-used', { date: format.date(tie.lastUsedOn) })
              : t('web.access.never-used')}
          </div>
        </div>
        <Button
          variant="default"
          size="compact-md"
          loading={removing.isPending}
          aria-label={t('web.provider.remove-what', { label })}
          onClick={() => removing.mutate()}
        >
          {t('web.provider.remove')}
        </Button>
      </div>
    </li>
  );
}
