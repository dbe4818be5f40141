// Asks for a change of the keys: which, and why.
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { keyChanges } from '#desks/office/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT } from '../../../kernel/i18n.tsx';

export function AskCeremony({ close }: { close: () => void }) {
  const t = useT();
  const [change, setChange] = useState<(typeof keyChanges)[number]>('rotate-node-key');
  const ask = useOrder('office.ask-ceremony');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.ceremonies.ask')}
      action={t('web.ceremonies.ask')}
      saving={ask.isPending}
      error={ask.error}
      confirm={(reason) => ask.mutate({ change, reason }, { onSuccess: close })}
    >
      <p>{t('web.ceremonies.ask-text')}</p>
      <NativeSelect
        label={t('web.ceremonies.which')}
        value={change}
        onChange={(event) => setChange(event.currentTarget.value as typeof change)}
        data={keyChanges.map((one) => ({ value: one, label: t(`key-change.${one}`) }))}
      />
    </ConfirmWithReason>
  );
}
