// Writes the draft of the next threat picture: words in several languages, what changed by form, sources, the day of reviews.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { classifications } from '#desks/strategy/model/lists.ts';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { ThreatForm, ThreatPicture, ThreatPicturePage } from '../queries.ts';

type Words = Partial<Record<Language, string | undefined>>;
type Source = ThreatPicturePage['sources'][number];
type Change = { form: string; what: Words };

const none = '00000000-0000-0000-0000-000000000000';

export function WritePicturePage() {
  const t = useT();
  const all = useAsk('strategy.find-threat-pictures', {});
  const forms = useAsk('strategy.find-threat-forms', {});
  return (
    <Page
      title={t('web.picture.write')}
      lead={t('web.picture.lead')}
      crumbs={[{ to: '/strategy/threat-picture', text: t('web.nav.threat-picture') }]}
      width="narrow"
    >
      <Asked query={all}>
        {() => (
          <Asked query={forms}>
            {(answer) => <Draft forms={answer.forms} pictures={all.data?.pictures ?? []} />}
          </Asked>
        )}
      </Asked>
    </Page>
  );
}

/** What was open when one came: what is saved meanwhile is one's own, and the form stays until it leads on. */
function Draft({ forms, pictures }: { forms: readonly ThreatForm[]; pictures: readonly ThreatPicture[] }) {
  const [draft] = useState(() => pictures.find(({ number }) => number === null));
  const read = useAsk(
    'strategy.read-threat-picture',
    { picture: draft?.id ?? none },
    { when: draft !== undefined },
  );
  if (!draft) return <Form forms={forms} />;
  return <Asked query={read}>{(found) => <Form forms={forms} found={found} />}</Asked>;
}

function Form({ forms, found }: { forms: readonly ThreatForm[]; found?: ThreatPicturePage }) {
  const t = useT();
  const words = useWords();
  const reader = useLanguage();
  const navigate = useNavigate();
  const [summary, setSummary] = useState<Words>(found?.picture.summary ?? {});
  const [changes, setChanges] = useState<Change[]>(found?.changes ?? []);
  const [sources, setSources] = useState<Source[]>(found?.sources ?? []);
  const [due, setDue] = useState(found?.picture.reviewsDueOn ?? '');
  const [checked, setChecked] = useState(false);
  const write = useOrder('strategy.write-threat-picture');
  const said = Object.fromEntries(Object.entries(summary).filter(([, text]) => text?.trim()));
  const silent = changes.some(({ what }) => !Object.values(what).some((text) => text?.trim()));
  const unnamed = sources.some(({ name }) => !name.trim());
  const left = forms.filter(({ id, retired }) => !retired && !changes.some(({ form }) => form === id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (Object.keys(said).length === 0 || silent || unnamed) return;
    write.mutate(
      {
        summary: said,
        classification: 'unclassified',
        changes: changes.map(({ form, what }) => ({
          form,
          what: Object.fromEntries(Object.entries(what).filter(([, text]) => text?.trim())),
        })),
        sources: sources.map((one) => ({
          ...one,
          says: one.classification === 'unclassified' ? one.says?.trim() || null : null,
        })),
        reviewsDueOn: due || null,
        draft: found ? { picture: found.picture.id, base: found.picture.version } : null,
      },
      {
        onSuccess: ({ picture }) => void navigate({ to: '/strategy/threat-picture', search: { picture } }),
      },
    );
  };
  const missing = (bad: boolean) => (checked && bad ? t('web.form.missing') : undefined);
  const change = (at: number, next: Change) => setChanges(changes.with(at, next));
  const source = (at: number, next: Partial<Source>) =>
    setSources(sources.map((one, index) => (index === at ? { ...one, ...next } : one)));
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {write.error && <ProblemNotice error={write.error} />}
      <fieldset className="form-plain">
        <legend>{t('web.picture.summary')}</legend>
        <div className="stack-small">
          {ownFirst(reader).map((language, index) => (
            <Textarea
              key={language}
              lang={language}
              label={languageNames[language]}
              value={summary[language] ?? ''}
              onChange={(event) => setSummary({ ...summary, [language]: event.currentTarget.value })}
              error={index === 0 ? missing(Object.keys(said).length === 0) : undefined}
              rows={index === 0 ? 5 : 2}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="form-plain">
        <legend>{t('web.picture.changes')}</legend>
        <div className="stack-small">
          {changes.map((one, at) => (
            <div key={one.form}>
              <Textarea
                lang={reader}
                label={words(forms.find(({ id }) => id === one.form)?.titles ?? null)}
                value={one.what[reader] ?? ''}
                onChange={(event) =>
                  change(at, { ...one, what: { ...one.what, [reader]: event.currentTarget.value } })
                }
                error={missing(!Object.values(one.what).some((text) => text?.trim()))}
                rows={2}
              />
              <button
                type="button"
                className="tool-button"
                onClick={() => setChanges(changes.toSpliced(at, 1))}
              >
                {t('web.picture.remove')}
              </button>
            </div>
          ))}
          {left.length > 0 && (
            <NativeSelect
              label={t('web.picture.add-change')}
              value=""
              onChange={(event) =>
                event.currentTarget.value &&
                setChanges([...changes, { form: event.currentTarget.value, what: {} }])
              }
              data={[
                { value: '', label: '' },
                ...left.map(({ id, titles }) => ({ value: id, label: words(titles) })),
              ]}
            />
          )}
        </div>
      </fieldset>
      <TextInput
        type="date"
        label={t('web.picture.due')}
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <fieldset className="form-plain">
        <legend>{t('web.picture.sources')}</legend>
        <div className="stack-small">
          {sources.map((one, at) => (
            // A source has no id: its place is what it is.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className="stack-small">
              <TextInput
                label={t('web.picture.source-name')}
                value={one.name}
                onChange={(event) => source(at, { name: event.currentTarget.value })}
                error={missing(!one.name.trim())}
                maxLength={300}
              />
              <NativeSelect
                label={t('web.document.classification')}
                value={one.classification}
                onChange={(event) =>
                  source(at, { classification: event.currentTarget.value as Source['classification'] })
                }
                data={classifications.map((value) => ({ value, label: t(`web.classification.${value}`) }))}
              />
              {one.classification === 'unclassified' ? (
                <Textarea
                  label={`${t('web.picture.says')} ${t('web.form.optional')}`}
                  value={one.says ?? ''}
                  onChange={(event) => source(at, { says: event.currentTarget.value })}
                  rows={2}
                  maxLength={2000}
                />
              ) : (
                <p className="muted">{t('web.document.restricted-help')}</p>
              )}
              <button
                type="button"
                className="tool-button"
                onClick={() => setSources(sources.toSpliced(at, 1))}
              >
                {t('web.picture.remove')}
              </button>
            </div>
          ))}
          <div>
            <Button
              variant="default"
              onClick={() =>
                setSources([...sources, { name: '', date: null, classification: 'unclassified', says: null }])
              }
            >
              {t('web.picture.add-source')}
            </Button>
          </div>
        </div>
      </fieldset>
      <div className="page-actions">
        <Button type="submit" loading={write.isPending}>
          {t('web.save')}
        </Button>
      </div>
    </form>
  );
}
