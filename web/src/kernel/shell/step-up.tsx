// Asks for the second factor again before an act that needs it; the act then goes on by itself.
import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useHouse } from '../house.tsx';
import { useT } from '../i18n.tsx';
import { Asked } from '../parts/asked.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FormFoot } from '../parts/form-foot.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ProviderButton } from '../parts/provider-button.tsx';
import { ShowPasskey } from '../parts/show-passkey.tsx';
import { knowsPasskeys } from '../passkey.ts';
import { useSession } from '../session.tsx';
import type { Session } from '../session-answer.ts';

/** What this person can show. */
type Factors = { code: boolean; passkey: boolean };

export function StepUp() {
  const t = useT();
  const { api, queries, secondFactor } = useHouse();
  const { passkeys } = useSession();
  const factors = useQuery({
    queryKey: ['session', 'factors'],
    queryFn: () => api.session<Factors>('factors'),
    staleTime: 0,
  });
  const shown = (session: Session) => {
    queries.setQueryData(['session'], session);
    secondFactor.answer(true);
  };
  return (
    <Dialog close={() => secondFactor.answer(false)} title={t('web.step-up.title')}>
      <Asked query={factors}>
        {({ code, passkey }) => {
          const byPasskey = passkey && passkeys && knowsPasskeys();
          return (
            <div className="stack">
              <p>{t(byPasskey ? 'web.step-up.text-passkey' : 'web.step-up.text')}</p>
              {byPasskey && (
                <ShowPasskey act="step-up" first text={t('web.step-up.with-passkey')} shown={shown} />
              )}
              {byPasskey && code && <p>{t('web.step-up.or-code')}</p>}
              {(code || !byPasskey) && <ByCode shown={shown} first={!byPasskey} />}
            </div>
          );
        }}
      </Asked>
      <StepUpThere />
    </Dialog>
  );
}

function ByCode({ shown, first }: { shown: (session: Session) => void; first: boolean }) {
  const t = useT();
  const { api, secondFactor } = useHouse();
  const sending = useMutation({
    mutationFn: (code: string) => api.session<Session>('step-up', { code }),
    onSuccess: shown,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    sending.mutate(String(new FormData(event.currentTarget).get('code')).replaceAll(' ', ''));
  };
  return (
    <form className="stack" onSubmit={submit}>
      {sending.error && <ProblemNotice error={sending.error} />}
      <TextInput
        name="code"
        label={t('web.sign-in.code')}
        description={t('web.sign-in.code-help')}
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        autoFocus={first}
      />
      <FormFoot
        saving={sending.isPending}
        cancel={() => secondFactor.answer(false)}
        action={t('web.step-up.confirm')}
        second={!first}
      />
    </form>
  );
}

/** Somebody whose account has no code here shows their second factor where they sign in. */
function StepUpThere() {
  const t = useT();
  const { provider } = useSession();
  if (!provider?.secondFactor) return null;
  const { label } = provider;
  const from = `${location.pathname}${location.search}`;
  return (
    <div className="section stack">
      <p>{t('web.provider.step-up-text', { label })}</p>
      <ProviderButton aim="step-up" text={t('web.provider.step-up', { label })} from={from} />
    </div>
  );
}
