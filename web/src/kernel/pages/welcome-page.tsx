// The one-time link of a new person: sets a password and the second factor. The secret stands in the fragment, which no log sees.
import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useHouse } from '../house.tsx';
import { useT } from '../i18n.tsx';
import { Asked } from '../parts/asked.tsx';
import { Notice } from '../parts/notice.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { Session } from '../session.tsx';
import { Outside } from './outside.tsx';
import { useEntered } from './sign-in-page.tsx';
import '@mantine/core/styles/PasswordInput.css';

type Invitation = {
  name: string;
  login: string;
  totp: { secret: string; uri: string };
  recovery: readonly string[];
};

export function WelcomePage() {
  const t = useT();
  const { api } = useHouse();
  const [secret] = useState(() => location.hash.slice(1));
  const invitation = useQuery({
    queryKey: ['invitation'],
    enabled: secret !== '',
    queryFn: () => api.session<Invitation>('invitation', { secret }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Outside title={t('web.welcome.title')} lead={t('web.welcome.lead')}>
      {secret === '' ? (
        <Notice tone="late" title={t('web.welcome.no-secret')}>
          <p>{t('web.welcome.no-secret-todo')}</p>
        </Notice>
      ) : (
        <Asked query={invitation}>{(found) => <Accept secret={secret} invitation={found} />}</Asked>
      )}
    </Outside>
  );
}

function Accept({ secret, invitation }: { secret: string; invitation: Invitation }) {
  const t = useT();
  const { api } = useHouse();
  const entered = useEntered();
  const [kept, setKept] = useState(false);
  const sending = useMutation({
    mutationFn: (given: { password: string; code: string }) =>
      api.session<Session>('accept', { secret, ...given }),
    onSuccess: entered,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    sending.mutate({
      password: String(given.get('password')),
      code: String(given.get('code')).replaceAll(' ', ''),
    });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('web.welcome.greeting', { name: invitation.name, login: invitation.login })}</p>
      {sending.error && <ProblemNotice error={sending.error} />}
      <h2>{t('web.welcome.step-password')}</h2>
      <input type="hidden" name="username" autoComplete="username" value={invitation.login} readOnly />
      <PasswordInput
        name="password"
        label={t('web.welcome.password')}
        description={t('web.welcome.password-help')}
        autoComplete="new-password"
        minLength={12}
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('web.sign-in.show-password'), tabIndex: 0 }}
      />
      <h2>{t('web.welcome.step-code')}</h2>
      <p>{t('web.welcome.code-help')}</p>
      <code className="secret">{invitation.totp.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
      <p>
        <a href={invitation.totp.uri}>{t('web.welcome.open-app')}</a>
      </p>
      <TextInput
        name="code"
        label={t('web.sign-in.code')}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        withAsterisk={false}
      />
      <h2>{t('web.welcome.step-recovery')}</h2>
      <p>{t('web.welcome.recovery-help')}</p>
      <ol className="recovery-codes">
        {invitation.recovery.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Checkbox
        label={t('web.welcome.recovery-kept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
        required
      />
      <div>
        <Button type="submit" loading={sending.isPending} disabled={!kept}>
          {t('web.welcome.finish')}
        </Button>
      </div>
    </form>
  );
}
