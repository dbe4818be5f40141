// An invited person begins with a passkey, instead of a password and codes.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useHouse } from '../house.tsx';
import { useT } from '../i18n.tsx';
import { knowsPasskeys, makePasskey } from '../passkey.ts';
import { useSession } from '../session.tsx';
import { Notice } from './notice.tsx';
import { PasskeyName } from './passkey-name.tsx';

export function BeginByPasskey({ secret, made }: { secret: string; made: () => void }) {
  const t = useT();
  const { api } = useHouse();
  const { passkeys } = useSession();
  const [chosen, choose] = useState(false);
  const making = useMutation({
    mutationFn: (name: string) => makePasskey(api, name, secret),
    onSuccess: made,
  });
  if (!passkeys || !knowsPasskeys()) return null;
  return (
    <section className="section stack">
      <h2>{t('web.welcome.or-passkey')}</h2>
      <p>{t('web.welcome.or-passkey-text')}</p>
      {chosen ? (
        <PasskeyName error={making.error} making={making.isPending} make={making.mutate} />
      ) : (
        <div>
          <Button variant="default" onClick={() => choose(true)}>
            {t('web.passkey.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The link is used up; from here on the passkey opens the account. */
export function BegunByPasskey() {
  const t = useT();
  const navigate = useNavigate();
  return (
    <div className="stack">
      <Notice tone="done" title={t('web.welcome.passkey-made')} alert>
        <p>{t('web.welcome.passkey-made-text')}</p>
      </Notice>
      <div>
        <Button onClick={() => void navigate({ to: '/sign-in' })}>{t('web.welcome.finish')}</Button>
      </div>
    </div>
  );
}
