// Sets an indicator's progress by decision, with the reason; or lets the formula count again.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import type { Indicator } from '../queries.ts';
import { readNumber } from './indicator-values.ts';

export function OverrideProgress(props: { plan: string; indicator: Indicator; close: () => void }) {
  const t = useT();
  const { plan, indicator, close } = props;
  const save = useOrder('strategy.override-progress');
  const { override } = indicator;
  const [typed, setTyped] = useState(override ? String(override.share * 100) : '');
  const percent = readNumber(typed);
  const wrong = typed.trim() !== '' && percent === undefined;
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.indicator.override')}
      action={t('web.save')}
      saving={save.isPending}
      error={save.error}
      confirm={(reason) => {
        if (wrong) return;
        const share = percent === undefined ? null : percent / 100;
        const order = { plan, indicator: indicator.id, base: indicator.version, share, reason };
        save.mutate(order, { onSuccess: close });
      }}
    >
      <p>{t('web.indicator.override-text')}</p>
      <TextInput
        label={t('web.indicator.override-share')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        inputMode="decimal"
        error={wrong ? t('web.indicator.not-a-number') : undefined}
      />
    </ConfirmWithReason>
  );
}
