// Adds a post: whose it is, what it is called, what its holder may do and for what.
import { type FormEvent, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { WhatItMayDo } from './what-it-may-do.tsx';
import type { MayDo } from './with-roles.ts';

export function AddPost({ close }: { close: () => void }) {
  const t = useT();
  const words = useWords();
  const organisations = useAsk('office.find-organisations', {});
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [names, setNames] = useState<NamesValues>({});
  const [mayDo, setMayDo] = useState<MayDo>({ roles: [], purposes: [] });
  const [checked, setChecked] = useState(false);
  const add = useOrder('office.add-post');
  const missing = (given: boolean) => (checked && !given ? t('web.form.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = readNames(names);
    if (!given || !organisation || mayDo.roles.length === 0 || mayDo.purposes.length === 0) return;
    add.mutate({ organisation, names: given, ...mayDo }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.posts.add')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {add.error && <ProblemNotice error={add.error} />}
        <ChoiceField
          label={t('web.posts.organisation')}
          options={(organisations.data?.organisations ?? []).map((one) => ({
            value: one.organisation,
            label: words(one.names),
          }))}
          value={organisation}
          choose={setOrganisation}
          error={missing(organisation !== null)}
        />
        <NamesFields
          legend={t('web.names')}
          missing={t('web.names.missing')}
          values={names}
          change={setNames}
          checked={checked}
        />
        <WhatItMayDo value={mayDo} change={setMayDo} checked={checked} />
        <FormFoot saving={add.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
