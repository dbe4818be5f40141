// Writes down that a local body lets an institution type in for it: the body itself to whom, the office on whose word.
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { permissionMeans } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { type LocalBody, useCurrentPlan } from '../queries.ts';

type Means = (typeof permissionMeans)[number];

export function NotePermission({
  bodies,
  own,
  close,
}: {
  bodies: readonly LocalBody[];
  own: LocalBody | undefined;
  close: () => void;
}) {
  const t = useT();
  const words = useWords();
  const permit = useOrder('strategy.permit-entry');
  const { list } = useCurrentPlan(undefined);
  // Who keeps a plan that is no local body’s is whom a body can let in.
  const keepers = new Map(
    list.filter((plan) => !plan.localBody).map(({ organisation: { id, names } }) => [id, words(names)]),
  );
  const open = bodies.filter((one) => !one.hasAccount && !one.own);
  const [told, setTold] = useState({ with: '', toldBy: '', number: '', givenOn: '', untilOn: '' });
  const [means, setMeans] = useState<Means>(own ? 'account' : 'telephone');
  const [checked, setChecked] = useState(false);
  const set = (name: keyof typeof told) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTold((before) => ({ ...before, [name]: value }));
  };
  const field = (name: keyof typeof told) => ({
    value: told[name],
    onChange: set(name),
    error: checked && name !== 'number' && told[name].trim() === '' ? t('web.entering.missing') : undefined,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const { with: other, toldBy, number, givenOn, untilOn } = told;
    if ([other, toldBy, givenOn, untilOn].some((value) => value.trim() === '')) return;
    permit.mutate(
      {
        ...(own ? { organisation: own.id, to: other } : { organisation: other }),
        toldBy,
        means,
        number: number.trim() === '' ? null : number.trim(),
        givenOn,
        untilOn,
      },
      { onSuccess: close },
    );
  };
  const choices = own ? [...keepers] : open.map(({ id, names }) => [id, words(names)] as const);
  return (
    <Dialog close={close} title={t(own ? 'web.entering.give' : 'web.entering.note')}>
      {choices.length === 0 ? (
        <p>{t('web.entering.all-have-accounts')}</p>
      ) : (
        <form className="stack" onSubmit={submit} noValidate>
          {permit.error && <ProblemNotice error={permit.error} />}
          <p className="small muted">{t('web.entering.note-text')}</p>
          <NativeSelect
            label={t(own ? 'web.entering.to' : 'web.entering.body')}
            data={[
              { value: '', label: t('web.entering.choose') },
              ...choices.map(([value, label]) => ({ value, label })),
            ]}
            data-autofocus
            {...field('with')}
          />
          <TextInput label={t('web.entering.told-by')} maxLength={200} {...field('toldBy')} />
          {!own && (
            <>
              <NativeSelect
                label={t('web.entering.means')}
                value={means}
                onChange={(event) => {
                  const chosen = permissionMeans.find((one) => one === event.currentTarget.value);
                  if (chosen) setMeans(chosen);
                }}
                data={permissionMeans
                  .filter((one) => one !== 'account')
                  .map((value) => ({ value, label: t(`web.entering.means.${value}`) }))}
              />
              <TextInput label={t('web.entering.number')} maxLength={80} {...field('number')} />
            </>
          )}
          <TextInput type="date" label={t('web.entering.given-on')} {...field('givenOn')} />
          <TextInput type="date" label={t('web.entering.until-on')} {...field('untilOn')} />
          <FormFoot saving={permit.isPending} cancel={close} />
        </form>
      )}
    </Dialog>
  );
}
