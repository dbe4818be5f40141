// Adds or edits a term: its words by language, what it means, what is not said in its place, where it is taken from.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { termParts } from '#desks/strategy/model/lists.ts';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { isLanguage, type Language, languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { allOf } from '../choices.ts';
import type { Term } from '../queries.ts';

type ByLanguage = Record<string, string>;
const filled = (texts: ByLanguage) =>
  Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, text.trim()])
      .filter(([, text]) => text),
  ) as ByLanguage;
const lines = (texts: ByLanguage) =>
  Object.fromEntries(
    Object.entries(filled(texts)).map(([language, text]) => [
      language,
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ]),
  );

export function TermForm({ term, close }: { term?: Term; close: () => void }) {
  const t = useT();
  const reader = useLanguage();
  const words = useWords();
  const navigate = useNavigate();
  const [names, setNames] = useState<ByLanguage>({ ...term?.names });
  const [other, setOther] = useState({ language: '', words: '' });
  const [meaning, setMeaning] = useState<ByLanguage>(
    filled({ ...(term?.meaning as ByLanguage | undefined) }),
  );
  const [avoid, setAvoid] = useState<ByLanguage>(
    Object.fromEntries(Object.entries(term?.avoid ?? {}).map(([one, all]) => [one, all.join('\n')])),
  );
  const [source, setSource] = useState({
    instrument: term?.source?.instrument ?? '',
    address: term?.source?.address ?? '',
  });
  const [part, setPart] = useState<Term['part']>(term?.part ?? 'term');
  const [checked, setChecked] = useState(false);
  const documents = useAsk('strategy.find-instruments', allOf);
  const add = useOrder('strategy.add-term');
  const edit = useOrder('strategy.edit-term');
  const error = add.error ?? edit.error;
  const code = other.language.trim().toLowerCase();
  const half = (code === '') !== (other.words.trim() === '') || !/^([a-z]{2,3})?$/.test(code);
  const given = filled({ ...names, ...(code ? { [code]: other.words } : {}) });
  const none = Object.keys(given).length === 0;
  const others = Object.keys(term?.names ?? {}).filter((language) => !isLanguage(language));
  const shown: string[] = [...ownFirst(reader), ...others];
  const nameOf = (language: string) => languageNames[language as Language] ?? language;
  const noAddress = source.instrument !== '' && source.address.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (none || half || noAddress) return;
    const said = filled(meaning);
    const facts = {
      part,
      names: given,
      meaning: Object.keys(said).length > 0 ? said : null,
      avoid: lines(avoid),
      source: source.instrument ? { ...source, address: source.address.trim() } : null,
    };
    if (term) edit.mutate({ ...facts, term: term.id, base: term.version }, { onSuccess: close });
    else
      add.mutate(facts, {
        onSuccess: ({ term: id }) => void navigate({ to: '/strategy/glossary/$term', params: { term: id } }),
      });
  };
  return (
    <Dialog close={close} title={t(term ? 'web.glossary.edit' : 'web.glossary.add')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {error && <ProblemNotice error={error} />}
        <p className="muted small">{t('web.term.words-help')}</p>
        {shown.map((language, index) => (
          <TextInput
            key={language}
            lang={language}
            label={t('web.term.words-in', { language: nameOf(language) })}
            value={names[language] ?? ''}
            onChange={(event) => setNames({ ...names, [language]: event.currentTarget.value })}
            error={index === 0 && checked && none ? t('web.form.missing') : undefined}
          />
        ))}
        <div className="form-pair">
          <TextInput
            label={`${t('web.term.other-language')} ${t('web.form.optional')}`}
            value={other.language}
            onChange={(event) => setOther({ ...other, language: event.currentTarget.value })}
            error={checked && half ? t('web.term.other-half') : undefined}
          />
          <TextInput
            label={`${t('web.term.other-words')} ${t('web.form.optional')}`}
            value={other.words}
            onChange={(event) => setOther({ ...other, words: event.currentTarget.value })}
          />
        </div>
        {ownFirst(reader).map((language) => (
          <Textarea
            key={language}
            lang={language}
            rows={2}
            label={`${t('web.term.meaning-in', { language: nameOf(language) })} ${t('web.form.optional')}`}
            value={meaning[language] ?? ''}
            onChange={(event) => setMeaning({ ...meaning, [language]: event.currentTarget.value })}
          />
        ))}
        <p className="muted small">{t('web.term.avoid-help')}</p>
        {shown.map((language) => (
          <Textarea
            key={language}
            lang={language}
            rows={2}
            label={`${t('web.term.avoid-in', { language: nameOf(language) })} ${t('web.form.optional')}`}
            value={avoid[language] ?? ''}
            onChange={(event) => setAvoid({ ...avoid, [language]: event.currentTarget.value })}
          />
        ))}
        <div className="form-pair">
          <NativeSelect
            label={t('web.term.source')}
            value={source.instrument}
            onChange={(event) => setSource({ ...source, instrument: event.currentTarget.value })}
            data={[
              { value: '', label: t('web.term.no-source') },
              ...(documents.data?.items ?? []).map(({ id, number, titles }) => ({
                value: id,
                label: [number, words(titles)].filter(Boolean).join(' · '),
              })),
            ]}
          />
          {source.instrument && (
            <TextInput
              label={t('web.term.source-address')}
              value={source.address}
              onChange={(event) => setSource({ ...source, address: event.currentTarget.value })}
              error={checked && noAddress ? t('web.form.missing') : undefined}
            />
          )}
        </div>
        <NativeSelect
          label={t('web.term.part')}
          value={part}
          onChange={(event) => setPart(event.currentTarget.value as Term['part'])}
          data={termParts.map((one) => ({ value: one, label: t(`web.term.part.${one}`) }))}
        />
        <FormFoot saving={add.isPending || edit.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
