// Enters or edits guidance: its title, who issued it, to which paragraphs and lines of action it speaks.
import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ChoicesField } from '../../../kernel/form/choices-field.tsx';
import { NamesFields, type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import type { Names } from '../../../kernel/i18n/languages.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { allOf } from '../choices.ts';
import { type GuidancePage, useCurrentPlan, useInstrument } from '../queries.ts';
import { paragraphSign } from './words.tsx';

type Place = { instrument: string; address: string };
/** A place as a value of a list; addresses have no spaces. */
const asValue = ({ instrument, address }: Place) => `${instrument} ${address}`;
const asPlace = (value: string): Place => ({
  instrument: value.slice(0, value.indexOf(' ')),
  address: value.slice(value.indexOf(' ') + 1),
});

export function GuidanceForm({ found, close }: { found?: GuidancePage; close: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [titles, setTitles] = useState<NamesValues>(found?.guidance.titles ?? {});
  const [issuer, setIssuer] = useState<NamesValues>(found?.guidance.issuer ?? {});
  const [values, setValues] = useState((found?.places ?? []).map(asValue));
  const [base] = useState(found?.guidance.version ?? 1);
  const [checked, setChecked] = useState(false);
  const add = useOrder('strategy.add-guidance');
  const edit = useOrder('strategy.edit-guidance');
  const error = add.error ?? edit.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const [named, by] = [readNames(titles), readNames(issuer)];
    if (!named || !by || values.length === 0) return;
    const facts = { titles: named, issuer: by, places: values.map(asPlace) };
    if (found) edit.mutate({ ...facts, guidance: found.guidance.id, base }, { onSuccess: close });
    else
      add.mutate(facts, {
        onSuccess: ({ guidance }) =>
          void navigate({ to: '/strategy/guidance/$guidance', params: { guidance } }),
      });
  };
  return (
    <Dialog close={close} title={t(found ? 'web.guidance.edit' : 'web.guidance.add')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {error && <ProblemNotice error={error} />}
        <NamesFields
          legend={t('web.guidance.titles')}
          missing={t('web.guidance.title-missing')}
          values={titles}
          change={setTitles}
          checked={checked}
          most={500}
        />
        <NamesFields
          legend={t('web.guidance.issuer')}
          missing={t('web.form.missing')}
          values={issuer}
          change={setIssuer}
          checked={checked}
        />
        <Places
          known={found?.places ?? []}
          values={values}
          change={setValues}
          error={checked && values.length === 0 ? t('web.form.missing') : undefined}
        />
        <FormFoot saving={add.isPending || edit.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

function Places(props: {
  known: readonly (Place & { heading: Names | null })[];
  values: readonly string[];
  change: (values: string[]) => void;
  error: string | undefined;
}) {
  const t = useT();
  const words = useWords();
  const documents = useAsk('strategy.find-instruments', allOf);
  const indexed = (documents.data?.items ?? []).filter(({ paragraphs }) => paragraphs > 0);
  const [wanted, setWanted] = useState('');
  // The text that the plan carries out comes first: to it most guidance speaks.
  const { plans, plan } = useCurrentPlan(undefined);
  const first = indexed.find(({ id }) => id === plan?.instrument) ?? indexed[0];
  // Not before the plans are known: a choice made meanwhile would be of another text.
  const instrument = wanted || (plans.isPending ? undefined : first?.id);
  const page = useInstrument(instrument);
  const named = (address: string, heading: Names | null) =>
    [paragraphSign(address), words(heading)].filter(Boolean).join(' · ');
  const here = instrument
    ? [
        ...(page.data?.lines ?? []).map(({ address, titles }) => ({ address, heading: titles })),
        ...(page.data?.paragraphs ?? []),
      ].map(({ address, heading }) => ({
        value: asValue({ instrument, address }),
        label: named(address, heading),
      }))
    : [];
  const there = props.known
    .map((place) => ({ value: asValue(place), label: named(place.address, place.heading) }))
    .filter(({ value }) => !here.some((one) => one.value === value));
  return (
    <>
      <NativeSelect
        label={t('web.guidance.document')}
        value={instrument ?? ''}
        onChange={(event) => setWanted(event.currentTarget.value)}
        data={indexed.map(({ id, titles }) => ({ value: id, label: words(titles) }))}
      />
      <ChoicesField
        label={t('web.guidance.place')}
        help={t('web.guidance.place-help')}
        options={[...here, ...there]}
        values={props.values}
        change={props.change}
        error={props.error}
      />
    </>
  );
}
