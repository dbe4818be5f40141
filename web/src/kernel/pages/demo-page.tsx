// The demonstration's door: one click signs an invented person in. Only a demo database on this machine has it.
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useHouse } from '../house.tsx';
import { Text, useT, useTOr } from '../i18n.tsx';
import { isLanguage, type Names } from '../i18n/languages.ts';
import { Asked } from '../parts/asked.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { Session } from '../session-answer.ts';
import { Outside } from './outside.tsx';
import { useEntered } from './sign-in-page.tsx';

type Persona = {
  slug: string;
  name: string;
  post: Names;
  organisation: Names;
  roles: readonly string[];
};

export function DemoPage() {
  const t = useT();
  const tOr = useTOr();
  const { api, texts } = useHouse();
  const entered = useEntered(undefined, { asks: false });
  const personas = useQuery({
    queryKey: ['personas'],
    queryFn: () => api.session<readonly Persona[]>('personas'),
  });
  const entering = useMutation({
    mutationFn: (persona: string) => api.session<Session>('demo', { persona }),
    onSuccess: async (session) => {
      // In a demonstration the language on the screen goes before the persona's own.
      const chosen = texts.snapshot().language;
      if (session.user && isLanguage(chosen) && session.user.language !== chosen) {
        await api.session('language', { language: chosen });
        return entered({ ...session, user: { ...session.user, language: chosen } });
      }
      return entered(session);
    },
  });
  return (
    <Outside title={t('web.demo.title')} lead={t('web.demo.lead')}>
      {entering.error && <ProblemNotice error={entering.error} />}
      <Asked query={personas}>
        {(list) => (
          <ul className="plain-list section">
            {list.map((persona) => (
              <li key={persona.slug} className="split-line">
                <div>
                  <div className="split-line-name">{persona.name}</div>
                  <div>
                    <Text of={persona.post} />, <Text of={persona.organisation} />
                  </div>
                  <div className="muted small">
                    {persona.roles.map((role) => tOr(`role.${role}`, role)).join(' · ')}
                  </div>
                </div>
                <Button
                  variant="default"
                  aria-label={t('web.demo.enter-as', { name: persona.name })}
                  loading={entering.isPending && entering.variables === persona.slug}
                  onClick={() => entering.mutate(persona.slug)}
                >
                  {t('web.demo.enter')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </Outside>
  );
}
