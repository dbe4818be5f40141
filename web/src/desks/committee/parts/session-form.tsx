// Plans a session or changes it: day, place, the registry's number of the invitation, and the agenda in order.
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { readNames } from '../../../kernel/form/names-fields.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { SessionRead } from '../answers.ts';
import { AgendaFields, type AgendaValues, newItem } from './agenda-fields.tsx';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { RegistryFields, readRegistry, registryValues } from './registry-fields.tsx';
import { WordsField } from './words-field.tsx';

export function SessionForm({ body, read, close }: { body: string; read?: SessionRead; close: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const session = read?.session;
  const [values, setValues] = useState(() => ({
    heldOn: session?.heldOn ?? '',
    beginsAt: session?.beginsAt ?? '',
    place: session?.place ?? '',
    registry: registryValues(session?.registry),
  }));
  const [agenda, setAgenda] = useState<AgendaValues[]>(() =>
    (read?.agenda ?? []).map(({ item, kind, titles, papers }) => ({
      key: item,
      item,
      kind,
      titles: { ...titles },
      papers: [...papers],
    })),
  );
  const [base] = useState(session?.version ?? 1);
  const [checked, setChecked] = useState(false);
  const write = useOrder('committee.write-session');
  const set = (more: Partial<typeof values>) => setValues({ ...values, ...more });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const registry = readRegistry(values.registry);
    const items = agenda.flatMap(({ item, kind, titles, papers }) => {
      const given = readNames(titles);
      return given ? [{ ...(item ? { item } : {}), kind, titles: given, papers }] : [];
    });
    if (!values.heldOn || !values.place.trim() || registry === undefined || items.length < agenda.length)
      return;
    const facts = {
      body,
      heldOn: values.heldOn,
      beginsAt: values.beginsAt || null,
      place: values.place.trim(),
      registry,
      agenda: items,
    };
    write.mutate(
      { ...facts, ...(session ? { session: session.session, base } : {}) },
      {
        onSuccess: ({ session: made }) => {
          close();
          if (!session)
            void navigate({ to: '/committee/sessions/$session', params: { session: made } as never });
        },
      },
    );
  };
  return (
    <Dialog
      close={close}
      title={t(session ? 'web.committee.change-session' : 'web.committee.plan-session')}
      shape="wide"
    >
      <form className="stack" onSubmit={submit} noValidate>
        {write.error && <ProblemNotice error={write.error} />}
        <div className="committee-pair">
          <DayField
            label={t('web.committee.held-on')}
            value={values.heldOn}
            change={(heldOn) => set({ heldOn })}
            needed
            checked={checked}
          />
          <TextInput
            type="time"
            label={`${t('web.committee.begins-at')} ${t('web.form.optional')}`}
            value={values.beginsAt}
            onChange={(event) => set({ beginsAt: event.currentTarget.value })}
          />
          <WordsField
            label={t('web.committee.place')}
            value={values.place}
            change={(place) => set({ place })}
            needed
            checked={checked}
          />
        </div>
        {agenda.map((item, at) => (
          <AgendaFields
            key={item.key}
            number={at + 1}
            values={item}
            change={(next) => setAgenda(agenda.with(at, next))}
            remove={() => setAgenda(agenda.toSpliced(at, 1))}
            up={at > 0 ? () => setAgenda(swap(agenda, at)) : undefined}
            checked={checked}
          />
        ))}
        <div className="row">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />}
            onClick={() => setAgenda([...agenda, newItem()])}
          >
            {t('web.committee.add-item')}
          </Button>
        </div>
        <RegistryFields
          legend={t('web.committee.invitation')}
          values={values.registry}
          change={(registry) => set({ registry })}
          checked={checked}
        />
        <FormFoot saving={write.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function swap(agenda: readonly AgendaValues[], at: number): AgendaValues[] {
  const [above, here] = [agenda[at - 1], agenda[at]];
  return above && here ? agenda.with(at - 1, here).with(at, above) : [...agenda];
}
