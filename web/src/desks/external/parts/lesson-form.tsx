// A lesson in a short form, in the reader's language. Under the Chatham House rule it does not even ask from whom it is.
import { NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Event, Lesson } from '../answers.ts';
import { readTexts, type TextsValues } from './texts-fields.tsx';
import { partyOf, useParties, valueOf } from './use-parties.ts';

const fields = ['did', 'worked', 'place', 'needs'] as const;
type Field = (typeof fields)[number];

export function LessonForm(props: { event: Event; lesson?: Lesson; close: () => void }) {
  const t = useT();
  const words = useWords();
  const language = useLanguage();
  const { event, lesson, close } = props;
  const nameless = event.attribution === 'chatham-house';
  const [texts, setTexts] = useState<Record<Field, TextsValues>>({
    did: { ...lesson?.did },
    worked: { ...lesson?.worked },
    place: { ...lesson?.place },
    needs: { ...lesson?.needs },
  });
  const [from, setFrom] = useState<string | null>(lesson?.heardFrom ? valueOf(lesson.heardFrom) : null);
  const [session, setSession] = useState(lesson?.session ?? '');
  const [base] = useState(lesson?.version ?? 1);
  const [checked, setChecked] = useState(false);
  const institutions = useParties(nameless ? [] : ['organisation', 'neighbour']);
  const capture = useOrder('external.capture-lesson');
  const edit = useOrder('external.edit-lesson');
  const order = lesson ? edit : capture;
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    setChecked(true);
    const did = readTexts(texts.did);
    const worked = readTexts(texts.worked);
    if (!did || !worked) return;
    const facts = {
      did,
      worked,
      place: readTexts(texts.place) ?? null,
      needs: readTexts(texts.needs) ?? null,
      heardFrom: from ? partyOf<'organisation' | 'neighbour'>(from) : null,
      session: session || null,
    };
    if (lesson) edit.mutate({ ...facts, lesson: lesson.lesson, base }, { onSuccess: close });
    else capture.mutate({ ...facts, event: event.event }, { onSuccess: close });
  };
  return (
    <Dialog
      close={close}
      title={t(lesson ? 'operation.external.edit-lesson' : 'operation.external.capture-lesson')}
      shape="wide"
    >
      <form className="stack" onSubmit={submit} noValidate>
        {order.error && <ProblemNotice error={order.error} />}
        {nameless && (
          <Notice tone="restricted" title={t('web.external.attribution.chatham-house')}>
            <p>{t('web.external.lesson.nameless')}</p>
          </Notice>
        )}
        {fields.map((field) => {
          const needed = field === 'did' || field === 'worked';
          const label = t(`web.external.lesson.${field}`);
          return (
            <Textarea
              key={field}
              label={needed ? label : `${label} ${t('web.form.optional')}`}
              value={texts[field][language] ?? ''}
              onChange={(typed) =>
                setTexts({ ...texts, [field]: { ...texts[field], [language]: typed.currentTarget.value } })
              }
              error={needed && checked && !readTexts(texts[field]) ? t('web.form.missing') : undefined}
              rows={2}
              maxLength={4000}
            />
          );
        })}
        {!nameless && (
          <ChoiceField
            label={`${t('web.external.lesson.heard-from')} ${t('web.form.optional')}`}
            options={institutions}
            value={from}
            choose={setFrom}
            clears
          />
        )}
        {!nameless && event.programme.length > 0 && (
          <NativeSelect
            label={`${t('web.external.lesson.session')} ${t('web.form.optional')}`}
            value={session}
            onChange={(chosen) => setSession(chosen.currentTarget.value)}
            data={[
              { value: '', label: '–' },
              ...event.programme.map((one) => ({ value: one.session, label: words(one.titles) })),
            ]}
          />
        )}
        <FormFoot saving={order.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
