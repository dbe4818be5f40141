// Your access: where you are signed in, the keys of the command line, and an end to each of them.
import type { OwnAccess } from '#kernel/identity/own-access.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useHouse } from '../house.tsx';
import { Text, useFormat, useT } from '../i18n.tsx';
import { later } from '../later.ts';
import { Page } from '../page.tsx';
import { Asked } from '../parts/asked.tsx';
import { OwnAbsences } from '../parts/own-absences.tsx';
import { OwnPasskeys } from '../parts/own-passkeys.tsx';
import { OwnTies } from '../parts/own-ties.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { useSession } from '../session.tsx';

const MakeToken = later(() => import('../parts/make-token.tsx'), 'MakeToken');

const asked = ['session', 'access'];

export function AccessPage() {
  const t = useT();
  const { api } = useHouse();
  const { provider, post } = useSession();
  const access = useQuery({
    queryKey: asked,
    queryFn: async () => (await api.session<{ access: OwnAccess[] }>('access')).access,
  });
  return (
    <Page title={t('web.access.title')} lead={t('web.access.lead')} width="narrow">
      <Asked query={access}>
        {(own) => (
          <>
            <Sessions all={own.filter((one) => one.kind !== 'token')} />
            <OwnPasskeys />
            {provider && <OwnTies label={provider.label} />}
            {post && !post.onBehalfOf && <OwnAbsences />}
            <Tokens all={own.filter((one) => one.kind === 'token')} />
          </>
        )}
      </Asked>
    </Page>
  );
}

function useEnd(path: 'end' | 'end-others') {
  const { api } = useHouse();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { id?: string }) => api.session(path, body),
    onSettled: () => queries.invalidateQueries({ queryKey: asked }),
  });
}

function Sessions({ all }: { all: readonly OwnAccess[] }) {
  const t = useT();
  const format = useFormat();
  const end = useEnd('end');
  const endOthers = useEnd('end-others');
  const problem = end.error ?? endOthers.error;
  return (
    <section className="section" aria-labelledby="access-sessions">
      <h2 id="access-sessions">{t('web.access.sessions')}</h2>
      {problem && <ProblemNotice error={problem} />}
      <ul className="plain-list">
        {all.map((one) => (
          <li key={one.id} className="split-line">
            <div>
              <div>
                <As own={one} />
              </div>
              <div className="muted small">{t('web.access.since', { date: format.moment(one.since) })}</div>
            </div>
            {one.current ? (
              <StateBadge tone="done" text={t('web.access.this-one')} />
            ) : (
              <EndButton own={one} end={() => end.mutate({ id: one.id })} ending={end.isPending} />
            )}
          </li>
        ))}
      </ul>
      {all.length > 1 && (
        <div className="page-actions">
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {t('web.access.end-others')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Tokens({ all }: { all: readonly OwnAccess[] }) {
  const t = useT();
  const format = useFormat();
  const queries = useQueryClient();
  const end = useEnd('end');
  const [making, make] = useState(false);
  return (
    <section className="section" aria-labelledby="access-tokens">
      <h2 id="access-tokens">{t('web.access.tokens')}</h2>
      <p>{t('web.access.tokens-text')}</p>
      {end.error && <ProblemNotice error={end.error} />}
      {all.length === 0 && <p className="muted">{t('web.access.no-tokens')}</p>}
      <ul className="plain-list">
        {all.map((one) => (
          <li key={one.id} className="split-line">
            <div>
              <strong>{one.name}</strong>
              <div>
                <As own={one} />
              </div>
              <div className="muted small">
                {t('web.access.made', { date: format.date(one.since), until: format.date(one.until) })} ·{' '}
                {one.lastUsedOn
                  ? t('web.access.last-used', { date: format.date(one.lastUsedOn) })
                  : t('web.access.never-used')}
              </div>
            </div>
            <EndButton own={one} end={() => end.mutate({ id: one.id })} ending={end.isPending} />
          </li>
        ))}
      </ul>
      <div className="page-actions">
        <Button onClick={() => make(true)}>{t('web.access.make')}</Button>
      </div>
      {making && (
        <MakeToken
          made={() => void queries.invalidateQueries({ queryKey: asked })}
          close={() => make(false)}
        />
      )}
    </section>
  );
}

function As({ own }: { own: OwnAccess }) {
  const t = useT();
  return (
    <>
      <Text of={own.post} />, <Text of={own.organisation} /> ·{' '}
      {t('web.working-as.for', { purpose: t(`purpose.${own.purpose}`) })}
    </>
  );
}

function EndButton({ own, end, ending }: { own: OwnAccess; end: () => void; ending: boolean }) {
  const t = useT();
  const format = useFormat();
  const what = own.name ?? t('web.access.since', { date: format.moment(own.since) });
  return (
    <Button
      variant="default"
      size="compact-md"
      loading={ending}
      aria-label={t('web.access.end-what', { what })}
      onClick={end}
    >
      {t('web.access.end')}
    </Button>
  );
}
