// Adds a post: whose it is, what it is called, what its holder may do and for what.
import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { purposes, roles } from '#desks/office/model/lists.ts';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { useT, useTOr, useWords } from '../../../kernel/i18n.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { ChoicesField } from '../../../kernel/form/choices-field.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { NamesFields, type NamesValues, readNames } from './names-fields.tsx';

type Given = InputOf<'office.add-post'>;

export function AddPost({ close }: { close: () => void }) {
  const t = useT();
  const tOr = useTOr();
  const words = useWords();
  const organisations = useAsk('office.find-organisations', {});
  const [organisation, setOrganisation] = useState<string | null>(null);
  const [names, setNames] = useState<NamesValues>({});
  const [chosenRoles, setRoles] = useState<string[]>([]);
  const [chosenPurposes, setPurposes] = useState<string[]>([]);
  const [checked, setChecked] = useState(false);
  const add = useOrder('office.add-post');
  const missing = (given: boolean) => (checked && !given ? t('web.form.missing') : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = readNames(names);
    if (!given || !organisation || chosenRoles.length === 0 || chosenPurposes.length === 0) return;
    add.mutate(
      {
        organisation,
        names: given,
        roles: chosenRoles as Given['roles'],
        purposes: chosenPurposes as Given['purposes'],
      },
      { onSuccess: close },
    );
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
        <NamesFields values={names} change={setNames} checked={checked} />
        <ChoicesField
          label={t('web.posts.roles')}
          options={roles.map((role) => ({ value: role, label: tOr(`role.${role}`, role) }))}
          values={chosenRoles}
          change={setRoles}
          error={missing(chosenRoles.length > 0)}
        />
        <ChoicesField
          label={t('web.posts.purposes')}
          options={purposes.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }))}
          values={chosenPurposes}
          change={setPurposes}
          error={missing(chosenPurposes.length > 0)}
        />
        <div className="row">
          <Button type="submit" loading={add.isPending}>
            {t('web.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('web.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
