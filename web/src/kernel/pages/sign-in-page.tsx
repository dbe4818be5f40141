// Signing in: name and password, then the code of the second factor; afterwards back to where one was.
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useHouse } from '../house.tsx';
import { useT } from '../i18n.tsx';
import { Notice } from '../parts/notice.tsx';
import { PasswordField } from '../parts/password-field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ShowPasskey } from '../parts/show-passkey.tsx';
import { knowsPasskeys } from '../passkey.ts';
import { ProviderWay } from '../parts/provider-button.tsx';
import { keepDraftsOf } from '../form/draft.ts';
import { speakAs, useSession } from '../session.tsx';
import type { Session } from '../session-answer.ts';
import { Outside } from './outside.tsx';

export function SignInPage() {
  const t = useT();
  const { demo } = useSession();
  const { from, over } = useSearch({ strict: false });
  const [ticket, setTicket] = useState<string>();
  return (
    <Outside
      title={t(ticket ? 'web.sign-in.second' : 'web.sign-in.title')}
      lead={t(ticket ? 'web.sign-in.second-lead' : 'web.sign-in.lead')}
    >
      {over && !ticket && (
        <Notice tone="waiting" title={t('web.idle.over')}>
          <p>{t('web.idle.over-text')}</p>
        </Notice>
      )}
      {ticket ? (
        <Code ticket={ticket} startAgain={() => setTicket(undefined)} />
      ) : (
        <Password next={setTicket} />
      )}
      {!ticket && <PasskeyWay />}
      {!ticket && <ProviderWay aim="sign-in" {...(from === undefined ? {} : { from })} />}
      {demo && !ticket && (
        <p className="section">
          <Link to="/demo">{t('web.demo.go')}</Link>
        </p>
      )}
    </Outside>
  );
}

/** Beside the password; nothing where passkeys do not work. */
function PasskeyWay() {
  const t = useT();
  const { passkeys } = useSession();
  const entered = useEntered();
  if (!passkeys || !knowsPasskeys()) return null;
  return (
    <section className="section stack">
      <p>{t('web.sign-in.or-passkey')}</p>
      <ShowPasskey act="sign-in" text={t('web.sign-in.with-passkey')} shown={entered} />
    </section>
  );
}

function Password({ next }: { next: (ticket: string) => void }) {
  const t = useT();
  const { api } = useHouse();
  const sending = useMutation({
    mutationFn: (given: { login: string; password: string }) =>
      api.session<{ ticket: string }>('sign-in', given),
    onSuccess: ({ ticket }) => next(ticket),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    sending.mutate({ login: String(given.get('login')), password: String(given.get('password')) });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {sending.error && <ProblemNotice error={sending.error} />}
      <TextInput
        name="login"
        label={t('web.sign-in.login')}
        autoComplete="username"
        required
        withAsterisk={false}
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        name="password"
        label={t('web.sign-in.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
      />
      <div>
        <Button type="submit" loading={sending.isPending}>
          {t('web.sign-in.go-on')}
        </Button>
      </div>
    </form>
  );
}

export function Code(props: { ticket: string; from?: string | undefined; startAgain?: () => void }) {
  const t = useT();
  const { api } = useHouse();
  const { ticket, startAgain } = props;
  const entered = useEntered(props.from);
  const sending = useMutation({
    mutationFn: (code: string) => api.session<Session>('confirm', { ticket, code: code.replaceAll(' ', '') }),
    onSuccess: entered,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    sending.mutate(String(new FormData(event.currentTarget).get('code')));
  };
  return (
    <form className="stack" onSubmit={submit}>
      {sending.error && <ProblemNotice error={sending.error} />}
      <TextInput
        name="code"
        label={t('web.sign-in.code')}
        description={t('web.sign-in.code-help')}
        autoComplete="one-time-code"
        inputMode="text"
        required
        withAsterisk={false}
        data-autofocus
        autoFocus
      />
      <div className="row">
        <Button type="submit" loading={sending.isPending}>
          {t('web.sign-in.finish')}
        </Button>
        {startAgain && (
          <Button variant="subtle" onClick={startAgain}>
            {t('web.sign-in.start-again')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** Takes up the new session and goes where the person was, or to Today. Nothing of an earlier one is kept. */
export function useEntered(place?: string, { asks = true } = {}): (session: Session) => Promise<void> {
  const house = useHouse();
  const navigate = useNavigate();
  const { from } = useSearch({ strict: false });
  return async (session) => {
    await speakAs(house, session);
    keepDraftsOf(session.user?.id);
    house.queries.clear();
    house.queries.setQueryData(['session'], session);
    const next = place ?? from ?? '/';
    // Somebody with several posts says first as which they are here.
    if (asks && (session.posts?.length ?? 0) > 1)
      await navigate({ to: '/sign-in/as', search: { from: next } });
    else await navigate({ href: next });
  };
}
