// One's own passkeys: which there are, when each was last used, one more, and an end to one.
import type { OwnPasskey } from '#kernel/identity/passkeys.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useHouse } from '../house.tsx';
import { useFormat, useT } from '../i18n.tsx';
import { knowsPasskeys, makePasskey } from '../passkey.ts';
import { useSession } from '../session.tsx';
import { Asked } from './asked.tsx';
import { Dialog } from './dialog.tsx';
import { PasskeyName } from './passkey-name.tsx';
import { ProblemNotice } from './problem-notice.tsx';

const asked = ['session', 'passkeys'];

export function OwnPasskeys() {
  const t = useT();
  const { api } = useHouse();
  const { passkeys: workHere } = useSession();
  const [adding, add] = useState(false);
  const found = useQuery({
    queryKey: asked,
    queryFn: async () => (await api.session<{ passkeys: OwnPasskey[] }>('passkeys')).passkeys,
  });
  const canAdd = workHere && knowsPasskeys();
  return (
    <section className="section" aria-labelledby="access-passkeys">
      <h2 id="access-passkeys">{t('web.passkey.title')}</h2>
      <p>{t('web.passkey.text')}</p>
      <Asked query={found}>
        {(own) => (
          <>
            {own.length === 0 && <p className="muted">{t('web.passkey.none')}</p>}
            <ul className="plain-list">
              {own.map((one) => (
                <Passkey key={one.id} own={one} />
              ))}
            </ul>
          </>
        )}
      </Asked>
      {canAdd ? (
        <div className="page-actions">
          <Button variant="default" onClick={() => add(true)}>
            {t('web.passkey.add')}
          </Button>
        </div>
      ) : (
        <p className="muted">{t(workHere ? 'web.passkey.old-browser' : 'web.passkey.not-here')}</p>
      )}
      {adding && <AddPasskey close={() => add(false)} />}
    </section>
  );
}

function Passkey({ own }: { own: OwnPasskey }) {
  const t = useT();
  const format = useFormat();
  const { api } = useHouse();
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => api.session('passkey/remove', { id: own.id }),
    onSettled: () => queries.invalidateQueries({ queryKey: asked }),
  });
  return (
    <li>
      {removing.error && <ProblemNotice error={removing.error} />}
      <div className="split-line">
        <div>
          <strong>{own.name}</strong>
          <div className="muted small">
            {t('web.passkey.since', { date: format.date(own.since) })} ·{' '}
            {own.lastUsedOn
              ? t('web.access.last-used', { date: format.date(own.lastUsedOn) })
              : t('web.access.never-used')}
          </div>
          {own.fellOn && <div>{t('web.passkey.fell', { date: format.date(own.fellOn) })}</div>}
        </div>
        <Button
          variant="default"
          size="compact-md"
          loading={removing.isPending}
          aria-label={t('web.passkey.remove-what', { what: own.name })}
          onClick={() => removing.mutate()}
        >
          {t('web.passkey.remove')}
        </Button>
      </div>
    </li>
  );
}

function AddPasskey({ close }: { close: () => void }) {
  const t = useT();
  const { api } = useHouse();
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: (name: string) => makePasskey(api, name),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: asked });
      close();
    },
  });
  return (
    <Dialog title={t('web.passkey.add')} close={close}>
      <PasskeyName error={making.error} making={making.isPending} make={making.mutate} cancel={close} />
    </Dialog>
  );
}
