// What is said of an event: names, days, place, by whom, programme, who was invited, and by which rule lessons name their source.
import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { attributions } from '#desks/external/model/lists.ts';
import { ChoicesField } from '../../../kernel/form/choices-field.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import type { Event } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';
import { Invited } from './invited.tsx';
import { type Level, LevelField } from './level-and-way.tsx';
import { Programme } from './programme.tsx';
import { readTexts, TextsFields, type TextsValues } from './texts-fields.tsx';
import { partyOf, useParties, valueOf } from './use-parties.ts';

type Facts = InputOf<'external.enter-event'>;
export type EventValues = ReturnType<typeof eventValues>;

export function EventForm(props: {
  values: EventValues;
  change: (values: EventValues) => void;
  saving: boolean;
  error: Error | null;
  save: (facts: Facts) => void;
  cancel: () => void;
}) {
  const t = useT();
  const { values, change, saving, error, save, cancel } = props;
  const [checked, setChecked] = useState(false);
  const institutions = useParties(['organisation', 'neighbour']);
  const set = (more: Partial<EventValues>) => change({ ...values, ...more });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const facts = factsOf(values);
    if (facts) save(facts);
  };
  return (
    <form className="stack external-form" onSubmit={submit} noValidate>
      {error && <ProblemNotice error={error} />}
      <TextsFields
        label={t('web.external.title')}
        values={values.titles}
        change={(titles) => set({ titles })}
        checked={checked}
        most={300}
      />
      <div className="external-pair">
        <DayField
          label={t('web.external.event.first')}
          value={values.firstOn}
          change={(firstOn) => set({ firstOn, lastOn: values.lastOn < firstOn ? firstOn : values.lastOn })}
          checked={checked}
          needed
        />
        <DayField
          label={t('web.external.event.last')}
          value={values.lastOn}
          change={(lastOn) => set({ lastOn })}
          checked={checked}
          needed
        />
        <LevelField value={values.level} change={(level) => set({ level })} />
      </div>
      <ChoicesField
        label={t('web.external.event.organisers')}
        help={t('web.external.event.organisers-help')}
        options={institutions}
        values={values.organisers}
        change={(organisers) => set({ organisers })}
        error={checked && values.organisers.length === 0 ? t('web.external.choose-with') : undefined}
      />
      <TextsFields
        label={t('web.external.event.place')}
        values={values.place}
        change={(place) => set({ place })}
        checked={checked}
        most={300}
      />
      <TextsFields
        label={t('web.external.event.theme')}
        values={values.themes}
        change={(themes) => set({ themes })}
        checked={checked}
        most={4000}
        long
      />
      <NativeSelect
        label={t('web.external.event.attribution')}
        description={t(`web.external.attribution-help.${values.attribution}`)}
        value={values.attribution}
        onChange={(event) => set({ attribution: event.currentTarget.value as EventValues['attribution'] })}
        data={attributions.map((one) => ({ value: one, label: t(`web.external.attribution.${one}`) }))}
      />
      <Programme
        first={values.firstOn}
        last={values.lastOn}
        sessions={values.programme}
        change={(programme) => set({ programme })}
        checked={checked}
      />
      <Invited invited={values.invited} change={(invited) => set({ invited })} />
      <TextsFields
        label={`${t('web.external.event.note')} ${t('web.form.optional')}`}
        values={values.publicNote}
        change={(publicNote) => set({ publicNote })}
        checked={false}
        most={4000}
        long
      />
      <FormFoot saving={saving} cancel={cancel} />
    </form>
  );
}

export function eventValues(event?: Event) {
  return {
    titles: { ...event?.titles } as TextsValues,
    themes: { ...event?.themes } as TextsValues,
    place: { ...event?.place } as TextsValues,
    firstOn: event?.firstOn ?? '',
    lastOn: event?.lastOn ?? '',
    level: (event?.level ?? 'strategic') as Level,
    organisers: event?.organisers.map(valueOf) ?? [],
    programme: (event?.programme ?? []) as Facts['programme'],
    invited: (event?.invited ?? []).map(({ party, answer }) => ({ party: valueOf(party), answer })),
    attribution: (event?.attribution ?? 'named-organisation') as Facts['attribution'],
    publicNote: { ...event?.publicNote } as TextsValues,
  };
}

/** As the server takes it; undefined while something is missing. */
function factsOf(values: EventValues): Facts | undefined {
  const { firstOn, lastOn, level, attribution } = values;
  const titles = readTexts(values.titles);
  const themes = readTexts(values.themes);
  const place = readTexts(values.place);
  const programme = values.programme.flatMap((one) => {
    const said = readTexts(one.titles);
    return said && one.on ? [{ ...one, titles: said }] : [];
  });
  const whole = programme.length === values.programme.length;
  if (!titles || !themes || !place || !firstOn || !lastOn || values.organisers.length === 0 || !whole)
    return undefined;
  return {
    titles,
    themes,
    place,
    firstOn,
    lastOn,
    level,
    attribution,
    organisers: values.organisers.map((one) => partyOf<'organisation' | 'neighbour'>(one)),
    programme,
    invited: values.invited.map(({ party, answer }) => ({
      party: partyOf<'organisation' | 'neighbour' | 'post'>(party),
      answer,
    })),
    publicNote: readTexts(values.publicNote) ?? null,
  };
}
