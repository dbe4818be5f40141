// One question: what it is about and who said so, what the plan's rows say to it, and the office's answer.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import type { NamesValues } from '../../../kernel/form/names-fields.tsx';
import { Text, useFormat, useLanguage, useT } from '../../../kernel/i18n.tsx';
import { languageNames } from '../../../kernel/i18n/languages.ts';
import { later } from '../../../kernel/later.ts';
import { useMay } from '../../../kernel/session.tsx';
import type { Question, QuestionnairePage } from '../queries.ts';
import { AskedWords } from './asked-words.tsx';
import { lacking } from './template-values.ts';
import { paragraphSign } from './words.tsx';

const AnswerForm = later(() => import('./answer-form.tsx'), 'AnswerForm');
const TieQuestion = later(() => import('./tie-question.tsx'), 'TieQuestion');

export function QuestionCard({ question, page }: { question: Question; page: QuestionnairePage }) {
  const t = useT();
  const may = useMay();
  const [doing, setDoing] = useState<'tie' | 'answer'>();
  const { data, drafts } = page;
  const { address, number, ties, answer } = question;
  const close = () => setDoing(undefined);
  const draft: NamesValues = drafts.find((one) => one.address === address)?.words ?? {};
  const sign = number ?? paragraphSign(address);
  return (
    <section className="section question" aria-labelledby={`question-${address}`}>
      <h2 id={`question-${address}`}>{t('web.question.one', { number: sign })}</h2>
      <AskedWords texts={question.texts} />
      {ties.length === 0 ? (
        <p className="muted">{t('web.question.not-tied')}</p>
      ) : (
        <ul className="plain-list">
          {ties.map((tie) => (
            <Tie key={tie.id} tie={tie} data={data} question={sign} />
          ))}
        </ul>
      )}
      {ties.length > 0 && <Draft draft={draft} question={question} data={data} />}
      <Said question={question} page={page} />
      <div className="row screen-only">
        {may('strategy.write-answer') && (
          <Button size="compact-md" onClick={() => setDoing('answer')}>
            {t(answer ? 'web.question.reword' : 'web.question.answer')}
            <span className="only-read">: {t('web.question.one', { number: sign })}</span>
          </Button>
        )}
        {may('strategy.tie-question') && (
          <Button size="compact-md" variant="default" onClick={() => setDoing('tie')}>
            {t('web.question.tie')}
            <span className="only-read">: {t('web.question.one', { number: sign })}</span>
          </Button>
        )}
      </div>
      {doing === 'answer' && (
        <AnswerForm
          plan={data.plan.id}
          questionnaire={data.questionnaire.id}
          question={question}
          drafts={draft}
          close={close}
        />
      )}
      {doing === 'tie' && (
        <TieQuestion
          questionnaire={data.questionnaire.id}
          question={question}
          instrument={data.instrument.id}
          close={close}
        />
      )}
    </section>
  );
}

function Tie(props: { tie: Question['ties'][number]; data: QuestionnairePage['data']; question: string }) {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const untie = useOrder('strategy.untie-question');
  const { tie, data, question } = props;
  const { to, heading, reason, tiedBy, tiedOn } = tie;
  const sign = paragraphSign(to.address);
  return (
    <li className="line-item">
      <div>
        {to.address.startsWith('line/') ? (
          sign
        ) : (
          <Link
            to="/strategy/read"
            search={{ instrument: to.instrument, plan: data.plan.id, at: to.address }}
          >
            {sign}
          </Link>
        )}{' '}
        <Text of={heading} />
        <div className="small muted">
          {reason} · <Text of={tiedBy} /> · {format.date(tiedOn)}
        </div>
      </div>
      {may('strategy.untie-question') && (
        <button type="button" className="tool-button screen-only" onClick={() => setAsking(true)}>
          {t('web.question.untie')}
          <span className="only-read">
            : {sign}, {t('web.question.one', { number: question })}
          </span>
        </button>
      )}
      <ConfirmWithReason
        opened={asking}
        close={() => setAsking(false)}
        title={t('web.question.untie')}
        action={t('web.question.untie')}
        withReason={false}
        saving={untie.isPending}
        error={untie.error}
        confirm={() =>
          untie.mutate(
            { questionnaire: data.questionnaire.id, tie: tie.id },
            { onSuccess: () => setAsking(false) },
          )
        }
      >
        <p>{t('web.question.untie-text')}</p>
      </ConfirmWithReason>
    </li>
  );
}

/** From today's rows; each measure is a link, so that one can look behind a figure. */
function Draft({
  draft,
  question,
  data,
}: {
  draft: NamesValues;
  question: Question;
  data: QuestionnairePage['data'];
}) {
  const t = useT();
  const reader = useLanguage();
  const measures = data.measures.filter(({ id }) => question.measures.includes(id));
  return (
    <details>
      <summary>{t('web.question.draft')}</summary>
      <p className="question-draft">{draft[reader]}</p>
      {measures.length > 0 && (
        <ul>
          {measures.map(({ id, externalId, titles }) => (
            <li key={id}>
              <Link to="/strategy/plan/items/$item" params={{ item: id }} search={{ plan: data.plan.id }}>
                {externalId} <Text of={titles} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Said({ question, page }: { question: Question; page: QuestionnairePage }) {
  const t = useT();
  const format = useFormat();
  const { answer, address } = question;
  const earlier = page.earlier.filter((one) => one.address === address);
  if (!answer) return <p className="muted">{t('web.question.no-answer')}</p>;
  const missing = lacking(answer.words);
  return (
    <div className="question-answer">
      <h3>{t('web.question.our-answer')}</h3>
      <p className="question-words">
        <Text of={answer.words} />
      </p>
      <p className="small muted">
        <Text of={answer.writtenBy} /> · {format.date(answer.writtenOn)}
      </p>
      {missing.length > 0 && (
        <p className="small">
          {t('web.question.missing-in', { languages: missing.map((one) => languageNames[one]).join(', ') })}
        </p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{t('web.question.earlier', { n: earlier.length })}</summary>
          <ul>
            {earlier.map(({ answer: one }) => (
              <li key={one.number}>
                <span className="question-words">
                  <Text of={one.words} />
                </span>{' '}
                <span className="small muted">
                  · <Text of={one.writtenBy} /> · {format.date(one.writtenOn)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
