// Says that a paragraph does not apply here: why, who signed that, and when. Or that it applies again.
import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Cell } from '../queries.ts';
import { paragraphSign } from './words.tsx';

type Place = { plan: string; instrument: string; address: string; close: () => void };

export function MarkNotApplicable(props: Place & { exception: Cell['notApplicable'] }) {
  const t = useT();
  const { plan, address, exception, close } = props;
  const undo = useOrder('strategy.mark-applicable');
  if (!exception) return <Mark {...props} />;
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.not-applicable.undo-title', { sign: paragraphSign(address) })}
      action={t('web.not-applicable.undo')}
      saving={undo.isPending}
      error={undo.error}
      confirm={(reason) => undo.mutate({ plan, exception: exception.id, reason }, { onSuccess: close })}
    >
      <p>{exception.reason}</p>
    </ConfirmWithReason>
  );
}

function Mark({ plan, instrument, address, close }: Place) {
  const t = useT();
  const mark = useOrder('strategy.mark-not-applicable');
  const [reason, setReason] = useState('');
  const [signatory, setSignatory] = useState('');
  const [signedOn, setSignedOn] = useState('');
  const [checked, setChecked] = useState(false);
  const missing = (value: string) => (checked && value.trim() === '' ? t('web.form.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!reason.trim() || !signatory.trim() || !signedOn) return;
    mark.mutate(
      { plan, instrument, address, reason: reason.trim(), signatory: signatory.trim(), signedOn },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('web.not-applicable.title', { sign: paragraphSign(address) })}>
      <form className="stack" onSubmit={submit} noValidate>
        <p>{t('web.not-applicable.text')}</p>
        {mark.error && <ProblemNotice error={mark.error} />}
        <Textarea
          label={t('web.confirm.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing(reason)}
          rows={3}
          data-autofocus
        />
        <TextInput
          label={t('column.signatory')}
          description={t('web.not-applicable.signatory-help')}
          value={signatory}
          onChange={(event) => setSignatory(event.currentTarget.value)}
          error={missing(signatory)}
        />
        <TextInput
          type="date"
          label={t('column.signed-on')}
          value={signedOn}
          onChange={(event) => setSignedOn(event.currentTarget.value)}
          error={missing(signedOn)}
        />
        <FormFoot saving={mark.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
