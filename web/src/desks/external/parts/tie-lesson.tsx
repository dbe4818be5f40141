// To what a lesson speaks: a measure of a plan, or a paragraph of an official text.
import { NativeSelect, Radio } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Lesson } from '../answers.ts';

const nothing = '00000000-0000-0000-0000-000000000000';
type Chosen = { of: string; what: string } | undefined;

export function TieLesson({ lesson, close }: { lesson: Lesson; close: () => void }) {
  const t = useT();
  const [to, setTo] = useState<'measure' | 'paragraph'>('measure');
  const [chosen, setChosen] = useState<Chosen>();
  const [checked, setChecked] = useState(false);
  const tie = useOrder('external.tie-lesson');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!chosen) return;
    const target =
      to === 'measure'
        ? { to, plan: chosen.of, item: chosen.what }
        : { to, instrument: chosen.of, address: chosen.what };
    tie.mutate({ lesson: lesson.lesson, target }, { onSuccess: close });
  };
  const choose = (value: Chosen) => setChosen(value);
  const error = checked && !chosen ? t('web.form.missing') : undefined;
  return (
    <Dialog close={close} title={t('web.external.lesson.tie')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {tie.error && <ProblemNotice error={tie.error} />}
        <Radio.Group
          label={t('web.external.lesson.tie-to')}
          value={to}
          onChange={(value) => {
            setTo(value as typeof to);
            setChosen(undefined);
          }}
        >
          <div className="row">
            {(['measure', 'paragraph'] as const).map((one) => (
              <Radio key={one} value={one} label={t(`web.external.lesson.tie-to.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        {to === 'measure' ? (
          <Measure chosen={chosen} choose={choose} error={error} />
        ) : (
          <Paragraph chosen={chosen} choose={choose} error={error} />
        )}
        <FormFoot saving={tie.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

type FieldProps = { chosen: Chosen; choose: (value: Chosen) => void; error: string | undefined };

function Measure({ chosen, choose, error }: FieldProps) {
  const t = useT();
  const words = useWords();
  const plans = useAsk('strategy.find-plans', { limit: 200 });
  // Plans of their own before parts of others, the largest first: that is where most lessons belong.
  const listed = (plans.data?.items ?? []).toSorted(
    (a, b) => Number(a.partOf !== null) - Number(b.partOf !== null) || b.measures - a.measures,
  );
  const [wanted, setWanted] = useState('');
  const plan = wanted || listed[0]?.id || '';
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const found = useAsk(
    'strategy.find-measures',
    { plan: plan || nothing, limit: 50, ...(text ? { text } : {}) },
    { when: plan !== '' },
  );
  const waiting = typed.trim() !== text || found.isPending || found.isPlaceholderData;
  return (
    <>
      <NativeSelect
        label={t('web.external.lesson.plan')}
        value={plan}
        onChange={(event) => {
          setWanted(event.currentTarget.value);
          choose(undefined);
        }}
        data={listed.map(({ id, titles }) => ({ value: id, label: words(titles) }))}
      />
      <ChoiceField
        label={t('web.external.lesson.which-measure')}
        options={(found.data?.items ?? []).map(({ id, externalId, titles }) => ({
          value: id,
          label: [externalId, words(titles)].filter(Boolean).join(' · '),
        }))}
        value={chosen?.what ?? null}
        choose={(item) => choose(item ? { of: plan, what: item } : undefined)}
        asked={{ all: found.data?.count.number ?? 0, waiting, type: setTyped }}
        error={error}
      />
    </>
  );
}

function Paragraph({ chosen, choose, error }: FieldProps) {
  const t = useT();
  const words = useWords();
  const instruments = useAsk('strategy.find-instruments', { limit: 200 });
  const [wanted, setWanted] = useState('');
  const instrument = wanted || instruments.data?.items[0]?.id || '';
  const found = useAsk(
    'strategy.read-instrument',
    { instrument: instrument || nothing },
    { when: instrument !== '' },
  );
  return (
    <>
      <NativeSelect
        label={t('web.external.lesson.text')}
        value={instrument}
        onChange={(event) => {
          setWanted(event.currentTarget.value);
          choose(undefined);
        }}
        data={(instruments.data?.items ?? []).map(({ id, titles }) => ({ value: id, label: words(titles) }))}
      />
      <ChoiceField
        label={t('web.external.lesson.which-paragraph')}
        options={(found.data?.paragraphs ?? []).map(({ address, heading }) => ({
          value: address,
          label: [address, words(heading)].filter(Boolean).join(' · '),
        }))}
        value={chosen?.what ?? null}
        choose={(address) => choose(address ? { of: instrument, what: address } : undefined)}
        error={error}
      />
    </>
  );
}
