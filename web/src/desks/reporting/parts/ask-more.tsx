// What the plans gained since the period was opened, and the reason with which it is asked too.
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';

type Institution = OutputOf<'reporting.find-unasked'>['institutions'][number];

export function AskMore({ period, close }: { period: string; close: () => void }) {
  const t = useT();
  const found = useAsk('reporting.find-unasked', { period });
  const order = useOrder('reporting.ask-more');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.reporting.more')}
      action={t('web.reporting.more-do')}
      withReason
      saving={order.isPending}
      error={order.error}
      confirm={(reason) => order.mutate({ period, reason }, { onSuccess: close })}
    >
      <p>{t('web.reporting.more-text')}</p>
      <Asked query={found}>
        {({ institutions }) =>
          institutions.length === 0 ? (
            <p>
              <strong>{t('web.reporting.more-none')}</strong>
            </p>
          ) : (
            <ul>
              {institutions.map((one) => (
                <Line key={one.organisation} institution={one} />
              ))}
            </ul>
          )
        }
      </Asked>
    </ConfirmWithReason>
  );
}

function Line({ institution: { names, state, rows } }: { institution: Institution }) {
  const t = useT();
  const isWithThem = state === 'to-answer' || state === 'returned';
  return (
    <li>
      <strong>
        <Text of={names} />
      </strong>
      {state === null && ` (${t('web.reporting.more-new')})`}
      {state !== null && !isWithThem && ` (${t('web.reporting.more-left')})`}
      <ul>
        {rows.map(({ item, titles, indicator }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a measure is asked several things
          <li key={`${item} ${at}`}>
            <Text of={titles} />: {indicator ? <Text of={indicator} /> : t('web.reporting.how-it-goes')}
          </li>
        ))}
      </ul>
    </li>
  );
}
