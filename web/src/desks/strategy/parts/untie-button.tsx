// Takes a tie away again, after asking once.
import { useDisclosure } from '@mantine/hooks';
import { IconUnlink } from '@tabler/icons-react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { Names } from '../../../kernel/i18n/languages.ts';
import { useMay } from '../../../kernel/session.tsx';
import { paragraphSign } from './words.tsx';

export function UntieButton(props: { plan: string; tie: string; address: string; titles: Names }) {
  const t = useT();
  const may = useMay();
  const [asking, ask] = useDisclosure(false);
  const untie = useOrder('strategy.untie-measure');
  if (!may('strategy.untie-measure')) return null;
  const sign = paragraphSign(props.address);
  return (
    <>
      <button type="button" className="tool-button screen-only" onClick={ask.open}>
        <IconUnlink size={16} stroke={1.5} aria-hidden />
        {t('web.untie.action')}
        <span className="only-read">
          : <Text of={props.titles} />, {sign}
        </span>
      </button>
      <ConfirmWithReason
        opened={asking}
        close={ask.close}
        title={t('web.untie.title')}
        action={t('web.untie.confirm')}
        withReason={false}
        saving={untie.isPending}
        error={untie.error}
        confirm={() => untie.mutate({ plan: props.plan, tie: props.tie }, { onSuccess: ask.close })}
      >
        <p>
          <Text of={props.titles} />, {sign}. {t('web.untie.text')}
        </p>
      </ConfirmWithReason>
    </>
  );
}
