// Sets a paragraph's status by hand, with the reason; or lets the formula count again.
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { paragraphStatuses } from '#desks/strategy/model/lists.ts';
import type { ParagraphStatus } from '#desks/strategy/model/crosswalk.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import type { Cell } from '../queries.ts';
import { paragraphSign } from './words.tsx';

export function OverrideStatus(props: {
  plan: string;
  instrument: string;
  address: string;
  override: Cell['override'];
  close: () => void;
}) {
  const t = useT();
  const { plan, instrument, address, close } = props;
  const save = useOrder('strategy.override-status');
  const [status, setStatus] = useState<ParagraphStatus | ''>(props.override?.status ?? '');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.override.title', { sign: paragraphSign(address) })}
      action={t('web.save')}
      saving={save.isPending}
      error={save.error}
      confirm={(reason) =>
        save.mutate(
          { plan, instrument, address, status: status === '' ? null : status, reason },
          { onSuccess: close },
        )
      }
    >
      <p>{t('web.override.text')}</p>
      <NativeSelect
        label={t('web.override.status')}
        value={status}
        onChange={(event) => setStatus(event.currentTarget.value as ParagraphStatus | '')}
        data={[
          { value: '', label: t('web.override.derived') },
          ...paragraphStatuses.map((one) => ({ value: one, label: t(`web.standing.${one}`) })),
        ]}
      />
    </ConfirmWithReason>
  );
}
