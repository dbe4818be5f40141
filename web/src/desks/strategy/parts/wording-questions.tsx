// The questioned texts of a plan: what is asked, what one could say, and the form for why a text stays as it is.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { languageNames } from '../../../kernel/i18n/languages.ts';
import type { OutputOf } from '../../../kernel/operations.ts';
import { useMay } from '../../../kernel/session.tsx';
import './plan-warnings.css';

type Found = OutputOf<'strategy.check-wording'>;
type Questioned = Found['texts'][number];

export function WordingQuestions({ plan, found }: { plan: string; found: Found }) {
  const t = useT();
  const { texts, open } = found;
  return (
    <section
      className={`plan-warnings screen-only ${open > 0 ? 'tone-waiting' : 'tone-quiet'}`}
      aria-labelledby="plan-wording"
    >
      <h2 id="plan-wording" className="plan-warnings-title">
        {open > 0 ? t('web.wording.title', { n: open }) : t('web.wording.none-open')}
      </h2>
      {open > 0 && <p className="muted small">{t('web.wording.lead')}</p>}
      <ul className="plain-list">
        {texts.map((one) => (
          <OneText key={`${one.item} ${one.place} ${one.language}`} plan={plan} one={one} />
        ))}
      </ul>
    </section>
  );
}

function OneText({ plan, one }: { plan: string; one: Questioned }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const { item, titles, place, language, questions, open, answer } = one;
  if (item === null) return null;
  return (
    <li>
      <Link to="/strategy/plan/items/$item" params={{ item }} search={{ plan }}>
        <Text of={titles} />
      </Link>{' '}
      <span className="muted small">
        {t(place === 'title' ? 'column.title' : 'web.field.description')},{' '}
        <span lang={language}>{languageNames[language]}</span>
      </span>
      <ul className="plain-list">
        {questions.map(({ key, kind, words, suggestion }) => (
          <li key={key}>
            {t(`web.wording.${kind}`, { words })}{' '}
            {suggestion && <strong>{t('web.wording.suggestion', { suggestion })}</strong>}
          </li>
        ))}
      </ul>
      {!open && answer && (
        <p className="muted">
          {t('web.wording.answered', { reason: answer.reason })} · <Text of={answer.post} /> ·{' '}
          {format.date(answer.at)}
        </p>
      )}
      {open && may('strategy.answer-wording') && <Answer plan={plan} one={one} item={item} />}
    </li>
  );
}

function Answer({ plan, one, item }: { plan: string; one: Questioned; item: string }) {
  const t = useT();
  const [opened, form] = useDisclosure(false);
  const answer = useOrder('strategy.answer-wording');
  const { place, language, version, questions, text } = one;
  return (
    <span className="row">
      <Button size="compact-md" variant="default" onClick={form.open}>
        {t('web.wording.answer')}
      </Button>
      <Link to="/strategy/plan/items/$item/edit" params={{ item }} search={{ plan }}>
        {t('web.wording.change')}
      </Link>
      <ConfirmWithReason
        opened={opened}
        close={form.close}
        title={t('web.wording.answer-title')}
        action={t('web.wording.answer')}
        saving={answer.isPending}
        error={answer.error}
        confirm={(reason) =>
          answer.mutate(
            {
              plan,
              item,
              base: version ?? 1,
              place,
              language,
              asked: questions.map(({ key }) => key),
              reason,
            },
            { onSuccess: form.close },
          )
        }
      >
        <p lang={language}>{text}</p>
        <p>{t('web.wording.lapses')}</p>
      </ConfirmWithReason>
    </span>
  );
}
