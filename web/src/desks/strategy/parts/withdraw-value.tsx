// Withdraws a value that was wrong, with the reason.
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import type { Indicator } from '../queries.ts';

export function WithdrawValue(props: {
  plan: string;
  indicator: Indicator;
  value: Indicator['values'][number];
  close: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const { plan, indicator, value, close } = props;
  const save = useOrder('strategy.withdraw-value');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.indicator.withdraw-title', { date: format.date(value.on) })}
      action={t('web.indicator.withdraw')}
      saving={save.isPending}
      error={save.error}
      confirm={(reason) =>
        save.mutate({ plan, indicator: indicator.id, value: value.id, reason }, { onSuccess: close })
      }
    >
      <p>
        <Text of={indicator.titles} />. {t('web.indicator.withdraw-text')}
      </p>
    </ConfirmWithReason>
  );
}
