// Changes the words of minutes; what was sent round goes round again afterwards.
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { readNames } from '../../../kernel/form/names-fields.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Minutes, SessionRead } from '../answers.ts';
import { TextsField } from './texts-field.tsx';

export function MinutesForm(props: { read: SessionRead; minutes: Minutes; close: () => void }) {
  const t = useT();
  const { read, minutes, close } = props;
  const [texts, setTexts] = useState({ ...minutes.texts });
  const [base] = useState(minutes.version);
  const [checked, setChecked] = useState(false);
  const write = useOrder('committee.write-minutes');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = readNames(texts);
    if (given)
      write.mutate({ session: read.session.session, base, write: { texts: given } }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('action.committee.minutes.rewrite')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {write.error && <ProblemNotice error={write.error} />}
        {minutes.state === 'circulated' && <p>{t('web.committee.goes-round-again')}</p>}
        <TextsField
          label={t('web.committee.minutes')}
          values={texts}
          change={setTexts}
          checked={checked}
          most={60_000}
          rows={12}
        />
        <FormFoot saving={write.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
