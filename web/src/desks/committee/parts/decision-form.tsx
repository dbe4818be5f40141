// Writes what a session decides: the words, and how each institution that attended voted.
import { NativeSelect, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { decisionWays, voteWords } from '#desks/committee/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { readNames } from '../../../kernel/form/names-fields.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Decision, SessionRead } from '../answers.ts';
import { RegistryFields, readRegistry, registryValues } from './registry-fields.tsx';
import { TextsField } from './texts-field.tsx';

type VoteWord = Decision['votes'][number]['vote'];

export function DecisionForm(props: { read: SessionRead; decision?: Decision; close: () => void }) {
  const t = useT();
  const words = useWords();
  const { read, decision, close } = props;
  const [values, setValues] = useState(() => ({
    agendaItem: decision?.agendaItem ?? '',
    texts: { ...decision?.texts },
    way: decision?.way ?? ('vote' as Decision['way']),
    registry: registryValues(decision?.registry),
  }));
  const [votes, setVotes] = useState<ReadonlyMap<string, VoteWord>>(
    () => new Map(decision?.votes.map(({ organisation, vote }) => [organisation, vote])),
  );
  const [base] = useState(decision?.version ?? 1);
  const [checked, setChecked] = useState(false);
  const write = useOrder('committee.write-decision');
  const set = (more: Partial<typeof values>) => setValues({ ...values, ...more });
  const voices = read.attendance.filter(({ way }) => way !== 'guest');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const texts = readNames(values.texts);
    const registry = readRegistry(values.registry);
    if (!texts || registry === undefined) return;
    const given = voices.flatMap(({ organisation }) => {
      const vote = votes.get(organisation);
      return vote ? [{ organisation, vote }] : [];
    });
    const facts = {
      session: read.session.session,
      agendaItem: values.agendaItem || null,
      texts,
      way: values.way,
      votes: values.way === 'vote' ? given : [],
      registry,
    };
    write.mutate(
      { ...facts, ...(decision ? { decision: decision.decision, base } : {}) },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('operation.committee.write-decision')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {write.error && <ProblemNotice error={write.error} />}
        <NativeSelect
          label={t('web.committee.on-item')}
          value={values.agendaItem}
          onChange={(event) => set({ agendaItem: event.currentTarget.value })}
          data={[
            { value: '', label: t('web.committee.beside-agenda') },
            ...read.agenda.map(({ item, titles }, at) => ({
              value: item,
              label: `${at + 1}. ${words(titles)}`,
            })),
          ]}
        />
        <TextsField
          label={t('web.committee.decision-text')}
          values={values.texts}
          change={(texts) => set({ texts })}
          checked={checked}
        />
        <NativeSelect
          label={t('web.committee.decided-by')}
          value={values.way}
          onChange={(event) => set({ way: event.currentTarget.value as Decision['way'] })}
          data={decisionWays.map((one) => ({ value: one, label: t(`web.committee.decided-by.${one}`) }))}
        />
        {values.way === 'vote' &&
          voices.map(({ organisation, organisationNames, way }) => (
            <Radio.Group
              key={organisation}
              label={words(organisationNames)}
              description={way === 'written-word' ? t('web.committee.way.written-word') : undefined}
              value={votes.get(organisation) ?? ''}
              onChange={(vote) => setVotes(new Map(votes).set(organisation, vote as VoteWord))}
            >
              <div className="row">
                {voteWords.map((one) => (
                  <Radio key={one} value={one} label={t(`web.committee.vote.${one}`)} />
                ))}
              </div>
            </Radio.Group>
          ))}
        <RegistryFields
          legend={t('web.committee.registry')}
          values={values.registry}
          change={(registry) => set({ registry })}
          checked={checked}
        />
        <FormFoot saving={write.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
