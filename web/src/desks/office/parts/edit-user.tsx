// Changes the name or language of a person who works here, or ends their work here.
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { isLanguage, languageNames, languages } from '../../../kernel/i18n/languages.ts';
import type { OutputOf } from '../../../kernel/operations.ts';

export function EditUser({ user, close }: { user: OutputOf<'office.read-user'>['user']; close: () => void }) {
  const t = useT();
  const [name, setName] = useState(user.name);
  const [language, setLanguage] = useState(user.language);
  const [leaves, setLeaves] = useState(user.endedOn !== null);
  const [missing, setMissing] = useState(false);
  const edit = useOrder('office.edit-user');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.people.edit')}
      action={t('web.save')}
      saving={edit.isPending}
      error={edit.error}
      confirm={(reason) => {
        if (name.trim().length < 2) return setMissing(true);
        edit.mutate(
          { user: user.user, name: name.trim(), language, email: user.email, leaves, reason },
          { onSuccess: close },
        );
      }}
    >
      <TextInput
        label={t('web.people.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={120}
        error={missing && name.trim().length < 2 ? t('web.form.missing') : undefined}
      />
      <NativeSelect
        label={t('web.language.label')}
        value={language}
        onChange={(event) => {
          if (isLanguage(event.currentTarget.value)) setLanguage(event.currentTarget.value);
        }}
        data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
      />
      <Checkbox
        label={t('web.people.leaves')}
        description={t('web.people.leaves-help')}
        checked={leaves}
        onChange={(event) => setLeaves(event.currentTarget.checked)}
      />
    </ConfirmWithReason>
  );
}
