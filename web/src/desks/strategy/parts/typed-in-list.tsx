// What was typed in for a local body, the newest first; the body itself can object to each entry.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useTOr, useWords } from '../../../kernel/i18n.tsx';
import { AsTyped } from '../../../kernel/parts/as-typed.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { AnswerObjection } from './answer-objection.tsx';
import type { LocalBody, TypedIn } from '../queries.ts';

export function TypedInList({ body }: { body: LocalBody }) {
  const t = useT();
  const words = useWords();
  const [objecting, setObjecting] = useState<TypedIn>();
  const [answering, setAnswering] = useState<TypedIn>();
  const object = useOrder('strategy.object-to-entry');
  const found = useAsk('strategy.find-typed-in', { organisation: body.id, limit: 200 });
  const title = t('web.entering.list', { name: words(body.names) });
  return (
    <Asked query={found}>
      {({ entries }) => (
        <>
          <Frame label={title}>
            <table className="plain-table">
              <caption className="only-read">{title}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('web.entering.when')}</th>
                  <th scope="col">{t('web.entering.what')}</th>
                  <th scope="col">{t('web.entering.where')}</th>
                  <th scope="col">{t('web.entering.word')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <Row
                    key={entry.entry}
                    entry={entry}
                    object={body.own ? () => setObjecting(entry) : undefined}
                    answer={() => setAnswering(entry)}
                  />
                ))}
              </tbody>
            </table>
          </Frame>
          <ConfirmWithReason
            opened={objecting !== undefined}
            close={() => setObjecting(undefined)}
            title={t('web.entering.object')}
            action={t('web.entering.object')}
            saving={object.isPending}
            error={object.error}
            confirm={(reason) =>
              objecting &&
              object.mutate({ entry: objecting.entry, reason }, { onSuccess: () => setObjecting(undefined) })
            }
          >
            <p>{t('web.entering.object-text')}</p>
          </ConfirmWithReason>
          {answering && <AnswerObjection entry={answering} close={() => setAnswering(undefined)} />}
        </>
      )}
    </Asked>
  );
}

type RowActs = { entry: TypedIn; object: (() => void) | undefined; answer: () => void };

function Row({ entry, object, answer }: RowActs) {
  const t = useT();
  const tOr = useTOr();
  const may = useMay();
  const words = useWords();
  const format = useFormat();
  const { act, plan, item, by, permission, objection, answer: answered } = entry;
  return (
    <tr>
      <td>{format.moment(entry.at)}</td>
      <td>{tOr(`operation.${act}`, t('web.entering.forgotten'))}</td>
      <td>
        {plan && item ? (
          <Link
            to="/strategy/plan/items/$item"
            params={{ item: item.id } as never}
            search={{ plan: plan.id } as never}
          >
            <Text of={item.titles} />
          </Link>
        ) : plan ? (
          <Link to="/strategy/plan" search={{ plan: plan.id }}>
            <Text of={plan.titles} />
          </Link>
        ) : (
          t('web.entering.sheet')
        )}
      </td>
      <td>
        <AsTyped
          words={permission.toldBy}
          say={(told) =>
            t('web.entering.on-word', {
              post: words(by ?? {}),
              told,
              means: t(`web.entering.means.${permission.means}`),
            })
          }
        />
        {objection ? (
          <>
            <div>
              <AsTyped
                words={objection.reason}
                say={(reason) => t('web.plan.objected', { post: words(objection.by ?? {}), reason })}
              />
            </div>
            {answered && (
              <div>
                <AsTyped
                  words={answered.words}
                  say={(said) => t('web.plan.answered', { post: words(answered.by ?? {}), words: said })}
                />
              </div>
            )}
            {entry.mayAnswer && may('strategy.answer-objection') && (
              <Button
                variant="default"
                size="compact-md"
                className="screen-only"
                aria-label={`${t('web.entering.answer')}: ${words(item?.titles ?? plan?.titles ?? {})} ${format.moment(entry.at)}`}
                onClick={answer}
              >
                {t('web.entering.answer')}
              </Button>
            )}
          </>
        ) : (
          object &&
          may('strategy.object-to-entry') && (
            <div>
              <Button
                variant="default"
                size="compact-md"
                className="screen-only"
                aria-label={`${t('web.entering.object')}: ${words(item?.titles ?? plan?.titles ?? {})} ${format.moment(entry.at)}`}
                onClick={object}
              >
                {t('web.entering.object')}
              </Button>
            </div>
          )
        )}
      </td>
    </tr>
  );
}
