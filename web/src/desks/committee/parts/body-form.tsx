// Enters a committee or board, or changes what it is called.
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { NamesFields, readNames } from '../../../kernel/form/names-fields.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Body } from '../answers.ts';

export function BodyForm({ body, close }: { body?: Body; close: () => void }) {
  const t = useT();
  const [names, setNames] = useState({ ...body?.names });
  const [base] = useState(body?.version ?? 1);
  const [checked, setChecked] = useState(false);
  const write = useOrder('committee.write-body');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = readNames(names);
    if (given)
      write.mutate({ names: given, ...(body ? { body: body.body, base } : {}) }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.committee.write-body')}>
      <form className="stack" onSubmit={submit} noValidate>
        {write.error && <ProblemNotice error={write.error} />}
        <NamesFields
          legend={t('web.committee.name')}
          missing={t('web.committee.one-language')}
          values={names}
          change={setNames}
          checked={checked}
        />
        <FormFoot saving={write.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
