// Opens the board of an agreement.
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { noOwn, OwnSideFields, readOwn } from './own-side-fields.tsx';

export function OpenBoard({ agreement, close }: { agreement: string; close: () => void }) {
  const t = useT();
  const [values, setValues] = useState(noOwn);
  const [checked, setChecked] = useState(false);
  const open = useOrder('external.open-board');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const own = readOwn(values);
    if (own) open.mutate({ agreement, own }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.external.open-board')}>
      <form className="stack" onSubmit={submit} noValidate>
        {open.error && <ProblemNotice error={open.error} />}
        <OwnSideFields values={values} change={setValues} checked={checked} />
        <FormFoot saving={open.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
