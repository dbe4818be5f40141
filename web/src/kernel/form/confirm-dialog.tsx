// A dialog that asks once more, says what will happen, and takes the reason that is kept with the record.
import { Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useT } from '../i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { FormFoot } from '../parts/form-foot.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

export type ConfirmProps = {
  close: () => void;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  action: string;
  confirm: (reason: string) => void;
  saving: boolean;
  error?: Error | null;
  /** False where no reason is asked. */
  withReason?: boolean;
};

export function ConfirmDialog(props: ConfirmProps) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { withReason = true } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The dialog lies inside the form of the page in React's eyes: the page's own form is not meant.
    event.stopPropagation();
    if (withReason && reason.trim() === '') return setMissing(true);
    props.confirm(reason.trim());
  };
  return (
    <Dialog title={props.title} close={props.close}>
      <form className="stack" onSubmit={submit} noValidate>
        {props.children}
        {withReason && (
          <Textarea
            label={t('web.confirm.reason')}
            description={t('web.confirm.reason-help')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={missing && reason.trim() === '' ? t('web.form.missing') : undefined}
            rows={3}
            data-autofocus
          />
        )}
        {props.error && <ProblemNotice error={props.error} />}
        <FormFoot saving={props.saving} cancel={props.close} action={props.action} />
      </form>
    </Dialog>
  );
}
