// Takes an indicator without values away, after asking once.
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { Indicator } from '../queries.ts';

export function RemoveIndicator(props: { plan: string; indicator: Indicator; close: () => void }) {
  const t = useT();
  const { plan, indicator, close } = props;
  const save = useOrder('strategy.remove-indicator');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.indicator.remove')}
      action={t('web.indicator.remove')}
      withReason={false}
      saving={save.isPending}
      error={save.error}
      confirm={() =>
        save.mutate({ plan, indicator: indicator.id, base: indicator.version }, { onSuccess: close })
      }
    >
      <p>
        <Text of={indicator.titles} />. {t('web.indicator.remove-text')}
      </p>
    </ConfirmWithReason>
  );
}
