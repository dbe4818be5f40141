// What is proposed to be done together: its name and aim, its days, its sides, and which of them proposes it.
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ChoicesField } from '../../../kernel/form/choices-field.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Joint } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { type Level, LevelField, type Way, WayField } from './level-and-way.tsx';
import { useNamesAsked } from './names-asked.tsx';
import { readTexts, TextsFields, type TextsValues } from './texts-fields.tsx';
import { partyOf, useParties, valueOf } from './use-parties.ts';

type Facts = InputOf<'external.propose-joint'>;

export function JointForm(props: {
  joint?: Joint;
  saving: boolean;
  error: Error | null;
  save: (facts: Facts) => void;
  cancel: () => void;
}) {
  const t = useT();
  const { joint, saving, error, save, cancel } = props;
  const [values, setValues] = useState(() => valuesOf(joint));
  const [checked, setChecked] = useState(false);
  const institutions = useParties(['organisation', 'neighbour']);
  const names = useNamesAsked(error);
  const set = (more: Partial<typeof values>) => setValues({ ...values, ...more });
  const proposers = institutions.filter(({ value }) => values.sides.includes(value));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const facts = factsOf(values);
    if (facts) save({ ...facts, lookedAt: names.lookedAt });
  };
  return (
    <form className="stack external-form" onSubmit={submit} noValidate>
      {error && <ProblemNotice error={error} />}
      {names.field}
      {joint && <p>{t('web.joint.new-round')}</p>}
      <TextsFields
        label={t('web.external.title')}
        values={values.titles}
        change={(titles) => set({ titles })}
        checked={checked}
        most={300}
      />
      <TextsFields
        label={t('web.joint.aim')}
        values={values.aim}
        change={(aim) => set({ aim })}
        checked={checked}
        most={4000}
        long
      />
      <div className="external-pair">
        <DayField
          label={t('web.joint.first')}
          value={values.firstOn}
          change={(firstOn) => set({ firstOn, lastOn: values.lastOn < firstOn ? firstOn : values.lastOn })}
          checked={checked}
          needed
        />
        <DayField
          label={t('web.joint.last')}
          value={values.lastOn}
          change={(lastOn) => set({ lastOn })}
          checked={checked}
          needed
        />
        <LevelField value={values.level} change={(level) => set({ level })} />
        <WayField value={values.way} change={(way) => set({ way })} />
      </div>
      <ChoicesField
        label={t('web.joint.sides')}
        help={t('web.joint.sides-help')}
        options={institutions}
        values={values.sides}
        change={(sides) => set({ sides })}
        error={checked && values.sides.length < 2 ? t('web.external.choose-with') : undefined}
      />
      {values.sides.length > 0 && (
        <NativeSelect
          label={t('web.joint.proposed-by')}
          value={values.proposedBy}
          onChange={(event) => set({ proposedBy: event.currentTarget.value })}
          data={['', ...proposers.map(({ value, label }) => ({ value, label }))]}
          error={checked && !values.sides.includes(values.proposedBy) ? t('web.form.missing') : undefined}
        />
      )}
      <FormFoot saving={saving} cancel={cancel} />
    </form>
  );
}

function valuesOf(joint?: Joint) {
  const proposer = joint?.sides.find(({ proposes }) => proposes);
  return {
    titles: { ...joint?.titles } as TextsValues,
    aim: { ...joint?.aim } as TextsValues,
    firstOn: joint?.firstOn ?? '',
    lastOn: joint?.lastOn ?? '',
    level: (joint?.level ?? 'strategic') as Level,
    way: (joint?.way ?? 'multilateral') as Way,
    sides: joint?.sides.map(({ party }) => valueOf(party)) ?? [],
    proposedBy: proposer ? valueOf(proposer.party) : '',
  };
}

/** As the server takes it; undefined while something is missing. */
function factsOf(values: ReturnType<typeof valuesOf>): Facts | undefined {
  const { firstOn, lastOn, level, way, sides, proposedBy } = values;
  const titles = readTexts(values.titles);
  const aim = readTexts(values.aim);
  if (!titles || !aim || !firstOn || !lastOn || sides.length < 2 || !sides.includes(proposedBy))
    return undefined;
  const parties = sides.map((one) => partyOf<'organisation' | 'neighbour'>(one));
  return { titles, aim, firstOn, lastOn, level, way, sides: parties, proposedBy: partyOf(proposedBy).id };
}
