// Enters that the data-protection authority was told: when, and under which number of its own.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { MomentField } from '../../../kernel/form/moment-field.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { fromWallClock, onWallClock } from '../../../kernel/i18n/wall-clock.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useSession } from '../../../kernel/session.tsx';

export function TellAuthority({ breach, close }: { breach: string; close: () => void }) {
  const t = useT();
  const { timeZone } = useSession().node;
  const [told, setTold] = useState(() => onWallClock(new Date(), timeZone));
  const [reference, setReference] = useState('');
  const [checked, setChecked] = useState(false);
  const tell = useOrder('office.tell-authority');
  const at = fromWallClock(told, timeZone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!at || reference.trim() === '') return;
    tell.mutate({ breach, at, reference: reference.trim() }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.office.tell-authority')}>
      <form className="stack" onSubmit={submit} noValidate>
        {tell.error && <ProblemNotice error={tell.error} />}
        <p>{t('web.breach.tell-text')}</p>
        <MomentField
          label={t('web.breach.told-at')}
          value={told}
          change={setTold}
          error={checked && !at ? t('web.form.missing') : undefined}
        />
        <TextInput
          label={t('web.breach.reference')}
          description={t('web.breach.reference-help')}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
          error={checked && reference.trim() === '' ? t('web.form.missing') : undefined}
          maxLength={200}
          autoComplete="off"
          data-autofocus
        />
        <FormFoot saving={tell.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
