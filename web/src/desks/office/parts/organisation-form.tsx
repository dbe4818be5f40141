// Adds an organisation, or changes one where it stands.
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { organisationKinds } from '#desks/office/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Organisation } from '../answers.ts';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';

export function OrganisationForm(props: {
  organisation: Organisation | undefined;
  all: readonly Organisation[];
  close: () => void;
}) {
  const t = useT();
  const words = useWords();
  const { organisation, all, close } = props;
  const [names, setNames] = useState<NamesValues>(organisation?.names ?? {});
  const [kind, setKind] = useState<(typeof organisationKinds)[number]>(organisation?.kind ?? 'ministry');
  const [parent, setParent] = useState(organisation?.parent ?? '');
  const [place, setPlace] = useState(organisation?.place ?? '');
  const [people, setPeople] = useState(String(organisation?.inhabitants ?? ''));
  const [checked, setChecked] = useState(false);
  const add = useOrder('office.add-organisation');
  const edit = useOrder('office.edit-organisation');
  const order = organisation ? edit : add;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const given = readNames(names);
    if (!given || !isWhole(people)) return;
    const facts = {
      names: given,
      kind,
      parent: parent || null,
      place: place.trim() || null,
      inhabitants: kind === 'municipality' && people.trim() ? Number(people) : null,
    };
    if (organisation) {
      edit.mutate(
        {
          ...facts,
          organisation: organisation.organisation,
          base: organisation.version,
          endedOn: organisation.endedOn,
        },
        { onSuccess: close },
      );
    } else add.mutate(facts, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t(organisation ? 'web.organisations.edit' : 'web.organisations.add')}>
      <form className="stack" onSubmit={submit} noValidate>
        {order.error && <ProblemNotice error={order.error} />}
        <NamesFields
          legend={t('web.names')}
          missing={t('web.names.missing')}
          values={names}
          change={setNames}
          checked={checked}
        />
        <NativeSelect
          label={t('web.organisations.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
          data={organisationKinds.map((one) => ({ value: one, label: t(`organisation-kind.${one}`) }))}
        />
        <NativeSelect
          label={t('web.organisations.parent')}
          value={parent}
          onChange={(event) => setParent(event.currentTarget.value)}
          data={[
            { value: '', label: t('web.organisations.top') },
            ...all
              .filter((one) => one.organisation !== organisation?.organisation)
              .map((one) => ({
                value: one.organisation,
                label: `${'– '.repeat(one.depth)}${words(one.names)}`,
              })),
          ]}
        />
        <TextInput
          label={`${t('web.organisations.place')} ${t('web.form.optional')}`}
          description={t('web.organisations.place-help')}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
          maxLength={100}
        />
        {kind === 'municipality' && (
          <TextInput
            label={`${t('web.organisations.people')} ${t('web.form.optional')}`}
            description={t('web.organisations.people-help')}
            inputMode="numeric"
            value={people}
            onChange={(event) => setPeople(event.currentTarget.value)}
            error={(checked && !isWhole(people) && t('web.organisations.people-wrong')) || undefined}
            maxLength={8}
          />
        )}
        <FormFoot saving={order.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

/** Nothing, or a number of people. */
const isWhole = (written: string) => /^\s*([1-9]\d{0,7})?\s*$/.test(written);
