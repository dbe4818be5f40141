// Names somebody of another institution: whoever holds a stand-in's post today.
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';

export function NameStandIn({ desk, close }: { desk: string; close: () => void }) {
  const t = useT();
  const words = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const found = useAsk('office.find-posts', {});
  const name = useOrder('office.name-stand-in');
  const options = (found.data?.posts ?? [])
    .filter((one) => one.roles.includes('office.stand-in') && one.endedOn === null)
    .flatMap((one) =>
      one.holders.map((holder) => ({
        value: `${holder.user} ${one.post}`,
        label: `${holder.name}, ${words(one.organisationNames)}`,
      })),
    );
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.stand-ins.name')}
      action={t('web.stand-ins.name')}
      saving={name.isPending}
      error={name.error}
      confirm={(reason) => {
        const [user, post] = chosen?.split(' ') ?? [];
        if (!user || !post) return setMissing(true);
        name.mutate({ desk, user, post, reason }, { onSuccess: close });
      }}
    >
      <p>{t('web.stand-ins.name-text')}</p>
      <ChoiceField
        label={t('web.stand-ins.who')}
        options={options}
        value={chosen}
        choose={setChosen}
        error={missing && !chosen ? t('web.form.missing') : undefined}
        autofocus
      />
    </ConfirmWithReason>
  );
}
