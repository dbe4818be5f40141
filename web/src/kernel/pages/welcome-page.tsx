// The one-time link of a new person: sets a password and the second factor. The secret stands in the fragment, which no log sees.
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useHouse } from '../house.tsx';
import { useT } from '../i18n.tsx';
import { BeginByPasskey, BegunByPasskey } from '../parts/begin-by-passkey.tsx';
import { Asked } from '../parts/asked.tsx';
import { Notice } from '../parts/notice.tsx';
import { CodePicture } from '../parts/code-picture.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ProviderWay } from '../parts/provider-button.tsx';
import { Outside } from './outside.tsx';

type Invitation = {
  name: string;
  login: string;
  totp: { secret: string; uri: string };
  /** Proves on acceptance that this key was shown for this link. */
  enrolment: string;
};

export function WelcomePage() {
  const t = useT();
  const { api } = useHouse();
  const [begun, setBegun] = useState<'passkey' | 'password'>();
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
        <Asked query={invitation}>
          {(found) => (
            <>
              {begun === 'passkey' ? (
                <BegunByPasskey />
              ) : (
                <Accept secret={secret} invitation={found} accepted={() => setBegun('password')} />
              )}
              {!begun && <BeginByPasskey secret={secret} made={() => setBegun('passkey')} />}
              {!begun && <ProviderWay aim="invitation" invitation={secret} />}
            </>
          )}
        </Asked>
      )}
    </Outside>
  );
}

function Accept(props: { secret: string; invitation: Invitation; accepted: () => void }) {
  const { secret, invitation, accepted } = props;
  const t = useT();
  const { api } = useHouse();
  const sending = useMutation({
    mutationFn: (given: { password: string; code: string }) =>
      api.session<{ recovery: readonly string[] }>('accept', {
        secret,
        enrolment: invitation.enrolment,
        ...given,
      }),
    onSuccess: accepted,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    sending.mutate({
      password: String(given.get('password')),
      code: String(given.get('code')).replaceAll(' ', ''),
    });
  };
  if (sending.data) return <Recovery codes={sending.data.recovery} />;
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('web.welcome.greeting', { name: invitation.name, login: invitation.login })}</p>
      {sending.error && <ProblemNotice error={sending.error} />}
      <h2>{t('web.welcome.step-password')}</h2>
      <input type="hidden" name="username" autoComplete="username" value={invitation.login} readOnly />
      <PasswordField
        name="password"
        label={t('web.welcome.password')}
        description={t('web.welcome.password-help')}
        autoComplete="new-password"
        minLength={12}
        required
        withAsterisk={false}
      />
      <h2>{t('web.welcome.step-code')}</h2>
      <p>{t('web.welcome.code-help')}</p>
      <CodePicture text={invitation.totp.uri} label={t('web.welcome.code-picture')} />
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
      <div>
        <Button type="submit" loading={sending.isPending}>
          {t('web.welcome.go-on')}
        </Button>
      </div>
    </form>
  );
}

/** Shown once and never again, so the way on is closed until somebody says that they are kept. */
function Recovery({ codes }: { codes: readonly string[] }) {
  const t = useT();
  const navigate = useNavigate();
  const [kept, setKept] = useState(false);
  return (
    <div className="stack section">
      <h2>{t('web.welcome.step-recovery')}</h2>
      <p>{t('web.welcome.recovery-help')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Checkbox
        label={t('web.welcome.recovery-kept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <div>
        <Button disabled={!kept} onClick={() => void navigate({ to: '/sign-in' })}>
          {t('web.welcome.finish')}
        </Button>
      </div>
    </div>
  );
}
