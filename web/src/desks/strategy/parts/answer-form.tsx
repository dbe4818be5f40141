// The answer to a question in four languages; in each the draft can be the start of it.
import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { type NamesValues, readNames } from '../../../kernel/form/names-fields.tsx';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Question } from '../queries.ts';
import { AskedWords } from './asked-words.tsx';

export function AnswerForm(props: {
  plan: string;
  questionnaire: string;
  question: Question;
  drafts: NamesValues;
  close: () => void;
}) {
  const t = useT();
  const reader = useLanguage();
  const { plan, questionnaire, question, drafts, close } = props;
  const { address, number, texts, answer } = question;
  const write = useOrder('strategy.write-answer');
  // What was read when the form opened: who was quicker is told, and nothing is written over.
  const [base] = useState(answer?.number ?? 0);
  const [words, setWords] = useState<NamesValues>(answer?.words ?? {});
  const [checked, setChecked] = useState(false);
  const said = readNames(words);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (said) write.mutate({ plan, questionnaire, address, words: said, base }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.question.answer-to', { number: number ?? address })} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {write.error && <ProblemNotice error={write.error} />}
        <AskedWords texts={texts} />
        {ownFirst(reader).map((language, at) => (
          <div key={language}>
            <Textarea
              lang={language}
              label={languageNames[language]}
              value={words[language] ?? ''}
              onChange={(event) => setWords({ ...words, [language]: event.currentTarget.value })}
              error={at === 0 && checked && !said ? t('web.form.missing') : undefined}
              rows={at === 0 ? 7 : 3}
              maxLength={10_000}
            />
            {!words[language]?.trim() && drafts[language] && (
              <button
                type="button"
                className="tool-button"
                onClick={() => setWords({ ...words, [language]: drafts[language] })}
              >
                {t('web.question.take-draft')}
                <span className="only-read">: {languageNames[language]}</span>
              </button>
            )}
          </div>
        ))}
        <FormFoot saving={write.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
