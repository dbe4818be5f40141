// Why a proposal is not followed up, or an activity does not go on.
import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Joint } from '../answers.ts';
import { useNamesAsked } from './names-asked.tsx';

export function JointEnd({ joint, close }: { joint: Joint; close: () => void }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const end = useOrder('external.end-joint');
  const names = useNamesAsked(end.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (reason.trim().length < 3) return;
    end.mutate({ joint: joint.joint, reason: reason.trim(), lookedAt: names.lookedAt }, { onSuccess: close });
  };
  const action = joint.state === 'proposed' ? 'drop' : 'stop';
  return (
    <Dialog close={close} title={t(`action.external.joint.${action}`)}>
      <form className="stack" onSubmit={submit} noValidate>
        {end.error && <ProblemNotice error={end.error} />}
        {names.field}
        <p>{t(`web.joint.${action}-text`)}</p>
        <Textarea
          label={t('web.joint.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={checked && reason.trim().length < 3 ? t('web.form.missing') : undefined}
          rows={3}
          maxLength={2000}
        />
        <FormFoot saving={end.isPending} cancel={close} action={t(`action.external.joint.${action}`)} />
      </form>
    </Dialog>
  );
}
