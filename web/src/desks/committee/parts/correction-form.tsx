// Enters a correction of agreed minutes of an earlier session of the same committee.
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { readNames, type NamesValues } from '../../../kernel/form/names-fields.tsx';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { SessionRead } from '../answers.ts';
import { TextsField } from './texts-field.tsx';

export function CorrectionForm({ read, close }: { read: SessionRead; close: () => void }) {
  const t = useT();
  const format = useFormat();
  const { session } = read;
  const [corrects, setCorrects] = useState('');
  const [texts, setTexts] = useState<NamesValues>({});
  const [checked, setChecked] = useState(false);
  const sessions = useAsk('committee.find-sessions', { body: session.body });
  const save = useOrder('committee.correct-minutes');
  const earlier = (sessions.data?.sessions ?? []).filter(
    (one) => one.minutes === 'agreed' && one.session !== session.session && one.heldOn <= session.heldOn,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = readNames(texts);
    if (corrects && given)
      save.mutate({ session: session.session, corrects, texts: given }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.committee.correct-minutes')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} />}
        <NativeSelect
          label={t('web.committee.which-minutes')}
          value={corrects}
          onChange={(event) => setCorrects(event.currentTarget.value)}
          error={checked && !corrects ? t('web.form.missing') : undefined}
          data={[
            { value: '', label: t('web.committee.choose') },
            ...earlier.map(({ session: id, number, heldOn }) => ({
              value: id,
              label: `${t('web.committee.session-number', { number })}, ${format.date(heldOn)}`,
            })),
          ]}
        />
        <TextsField
          label={t('web.committee.correction')}
          values={texts}
          change={setTexts}
          checked={checked}
        />
        <FormFoot saving={save.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
