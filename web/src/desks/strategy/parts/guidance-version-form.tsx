// Begins or edits the draft of a version: from which day it applies, what its issuer calls it, what is new.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import type { Names } from '../../../kernel/i18n/languages.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { readNames } from '../../../kernel/form/names-fields.tsx';
import type { Guidance, GuidanceVersion } from '../queries.ts';
import { LanguageFields } from './language-fields.tsx';

const inAll = (texts: Names | null | undefined) => ({
  en: texts?.en ?? '',
  bg: texts?.bg ?? '',
  mk: texts?.mk ?? '',
  sq: texts?.sq ?? '',
});

export function GuidanceVersionForm(props: {
  guidance: Guidance;
  draft: GuidanceVersion | undefined;
  close: () => void;
}) {
  const t = useT();
  const { guidance, draft, close } = props;
  const [appliesFrom, setDay] = useState(draft?.appliesFrom ?? '');
  const [label, setLabel] = useState(draft?.label ?? '');
  const [changes, setChanges] = useState(() => inAll(draft?.changes));
  const [base] = useState(guidance.version);
  const [checked, setChecked] = useState(false);
  const write = useOrder('strategy.write-guidance-version');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!appliesFrom) return;
    write.mutate(
      {
        guidance: guidance.id,
        base,
        draft: draft?.id ?? null,
        appliesFrom,
        label: label.trim() || null,
        changes: readNames(changes) ?? null,
      },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t(draft ? 'web.guidance.edit-draft' : 'web.guidance.begin')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {write.error && <ProblemNotice error={write.error} />}
        <div className="form-pair">
          <TextInput
            type="date"
            label={t('web.guidance.applies-from')}
            value={appliesFrom}
            onChange={(event) => setDay(event.currentTarget.value)}
            error={checked && !appliesFrom ? t('web.form.missing') : undefined}
          />
          <TextInput
            label={`${t('web.guidance.label')} ${t('web.form.optional')}`}
            description={t('web.guidance.label-help')}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            maxLength={60}
          />
        </div>
        <LanguageFields
          label={`${t('web.guidance.changes')} ${t('web.form.optional')}`}
          values={changes}
          change={setChanges}
          rows={2}
        />
        <FormFoot saving={write.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
