// A paper of an item of the agenda: a measure, a paragraph, the threat picture, or where a document is published.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { paperKinds } from '#desks/committee/model/lists.ts';
import { useAsk } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import type { Paper } from '../answers.ts';
import { MeasureField } from './measure-field.tsx';
import { WordsField } from './words-field.tsx';

type Made = { paper: Paper | null; change: (paper: Paper | null) => void };

export function PaperFields({ add, cancel }: { add: (paper: Paper) => void; cancel: () => void }) {
  const t = useT();
  const [kind, setKind] = useState<Paper['kind']>('measure');
  const [paper, setPaper] = useState<Paper | null>(null);
  const made = { paper, change: setPaper };
  return (
    <div className="stack-small">
      <NativeSelect
        label={t('web.committee.paper-kind')}
        value={kind}
        onChange={(event) => {
          setKind(event.currentTarget.value as Paper['kind']);
          setPaper(null);
        }}
        data={paperKinds.map((one) => ({ value: one, label: t(`web.committee.paper.${one}`) }))}
      />
      {kind === 'measure' && <MeasurePaper {...made} />}
      {kind === 'paragraph' && <ParagraphPaper {...made} />}
      {kind === 'picture' && <PicturePaper {...made} />}
      {kind === 'address' && <AddressPaper {...made} />}
      <div className="row">
        <Button size="compact-md" disabled={paper === null} onClick={() => paper && add(paper)}>
          {t('web.committee.add-this-paper')}
        </Button>
        <Button size="compact-md" variant="default" onClick={cancel}>
          {t('web.cancel')}
        </Button>
      </div>
    </div>
  );
}

function MeasurePaper({ paper, change }: Made) {
  const t = useT();
  const value = paper?.kind === 'measure' ? paper : null;
  return (
    <MeasureField
      label={t('web.committee.paper.measure')}
      value={value}
      choose={(chosen) => change(chosen && { kind: 'measure', ...chosen, title: chosen.title.slice(0, 300) })}
    />
  );
}

const none = '00000000-0000-0000-0000-000000000000';

function ParagraphPaper({ paper, change }: Made) {
  const t = useT();
  const words = useWords();
  const plans = useAsk('strategy.find-plans', { limit: 200 });
  const instrument = plans.data?.items.toSorted((a, b) => b.measures - a.measures)[0]?.instrument;
  const read = useAsk(
    'strategy.read-instrument',
    { instrument: instrument ?? none },
    { when: instrument !== undefined },
  );
  const options = (read.data?.paragraphs ?? []).map(({ address, heading }) => ({
    value: address,
    label: [address, words(heading)].filter(Boolean).join(' · '),
  }));
  return (
    <ChoiceField
      label={t('web.committee.paper.paragraph')}
      options={options}
      value={paper?.kind === 'paragraph' ? paper.paragraph : null}
      choose={(paragraph) => {
        const title = options.find(({ value }) => value === paragraph)?.label.slice(0, 300);
        change(paragraph && instrument && title ? { kind: 'paragraph', title, instrument, paragraph } : null);
      }}
      clears
    />
  );
}

function PicturePaper({ paper, change }: Made) {
  const t = useT();
  const format = useFormat();
  const pictures = useAsk('strategy.find-threat-pictures', {});
  const options = (pictures.data?.pictures ?? []).flatMap(({ id, number, publishedOn }) =>
    publishedOn
      ? [
          {
            value: id,
            label: t('web.committee.picture', { number: number ?? 0, date: format.date(publishedOn) }),
          },
        ]
      : [],
  );
  return (
    <NativeSelect
      label={t('web.committee.paper.picture')}
      value={paper?.kind === 'picture' ? paper.picture : ''}
      onChange={(event) => {
        const found = options.find(({ value }) => value === event.currentTarget.value);
        change(found ? { kind: 'picture', title: found.label, picture: found.value } : null);
      }}
      data={[{ value: '', label: t('web.committee.choose') }, ...options]}
    />
  );
}

function AddressPaper({ change }: Made) {
  const t = useT();
  const [values, setValues] = useState({ title: '', link: '' });
  const set = (more: Partial<typeof values>) => {
    const next = { ...values, ...more };
    setValues(next);
    const [title, link] = [next.title.trim(), next.link.trim()];
    change(title && link.startsWith('https://') ? { kind: 'address', title, link } : null);
  };
  return (
    <>
      <WordsField
        label={t('web.committee.title')}
        value={values.title}
        change={(title) => set({ title })}
        needed
      />
      <TextInput
        type="url"
        label={t('web.committee.link')}
        description={t('web.committee.link-help')}
        value={values.link}
        onChange={(event) => set({ link: event.currentTarget.value })}
        maxLength={500}
        autoComplete="off"
      />
    </>
  );
}
