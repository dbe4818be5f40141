// Adds a person and shows their one-time link, once.
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { isLanguage, type Language, languageNames, languages } from '../../../kernel/i18n/languages.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { InvitationLink } from './invitation-link.tsx';

export function AddUser({ close }: { close: () => void }) {
  const t = useT();
  const reader = useLanguage();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [language, setLanguage] = useState<Language>(reader);
  const [invite, setInvite] = useState(true);
  const [checked, setChecked] = useState(false);
  const add = useOrder('office.add-user');
  const missing = (value: string) => (checked && !value.trim() ? t('web.form.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!name.trim() || !login.trim()) return;
    add.mutate(
      { name: name.trim(), login: login.trim(), language, invite },
      { onSuccess: ({ invitation }) => !invitation && close() },
    );
  };
  return (
    <Dialog close={close} title={t('web.people.add')}>
      {add.data?.invitation ? (
        <InvitationLink invitation={add.data.invitation} close={close} />
      ) : (
        <form className="stack" onSubmit={submit} noValidate>
          {add.error && <ProblemNotice error={add.error} />}
          <TextInput
            label={t('web.people.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={missing(name)}
            data-autofocus
            autoComplete="off"
          />
          <TextInput
            label={t('web.sign-in.login')}
            description={t('web.people.login-help')}
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value)}
            error={missing(login)}
            autoComplete="off"
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
            label={t('web.people.invite')}
            checked={invite}
            onChange={(event) => setInvite(event.currentTarget.checked)}
          />
          <FormFoot saving={add.isPending} cancel={close} />
        </form>
      )}
    </Dialog>
  );
}
