// Our file: whether the others have what our register says today, what was written before, and a new one.
import { Button, Checkbox, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Board } from '../answers.ts';
import { useNamesAsked } from './names-asked.tsx';

export function OwnFile({ board }: { board: Board }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const { sent, unsaid } = board;
  return (
    <section className="section external-open" aria-labelledby="our-file">
      <h2 id="our-file">{t('web.board.our-file')}</h2>
      {unsaid ? <Notice tone="waiting">{t('web.board.unsaid')}</Notice> : <p>{t('web.board.said-all')}</p>}
      {unsaid && board.standing && may('external.write-side-file') && (
        <div className="screen-only">
          <Button onClick={() => setWriting(true)}>{t('web.board.write')}</Button>
        </div>
      )}
      {sent.length > 0 && (
        <>
          <h3>{t('web.board.sent')}</h3>
          <ul className="plain-list">
            {sent.map((one) => (
              <li key={one.number} className="row">
                <span>
                  {t('web.board.sent-line', {
                    n: one.number,
                    date: format.date(one.saidOn),
                    reason: one.reason,
                    post: words(one.post) || '–',
                  })}
                </span>
                {may('external.fetch-side-file') && (
                  <span className="screen-only">
                    <DownloadButton
                      operation="external.fetch-side-file"
                      input={{ agreement: board.agreement, number: one.number }}
                      small
                    >
                      {t('web.board.fetch', { n: one.number })}
                    </DownloadButton>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {writing && <WriteFile board={board} close={() => setWriting(false)} />}
    </section>
  );
}

function WriteFile({ board, close }: { board: Board; close: () => void }) {
  const t = useT();
  const words = useWords();
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState(board.asked.filter((one) => one.shown).map(({ joint }) => joint));
  const [checked, setChecked] = useState(false);
  const write = useOrder('external.write-side-file');
  const names = useNamesAsked(write.error, 'web.board.named');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (reason.trim().length < 3) return;
    write.mutate(
      { agreement: board.agreement, reason: reason.trim(), shown, lookedAt: names.lookedAt },
      { onSuccess: close },
    );
  };
  return (
    <Dialog close={close} title={t('web.board.write')} shape="wide">
      <form className="stack" onSubmit={submit} noValidate>
        {write.error && <ProblemNotice error={write.error} />}
        {names.field}
        <p>{t('web.board.write-text')}</p>
        <Textarea
          label={t('web.board.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={checked && reason.trim().length < 3 ? t('web.form.missing') : undefined}
          rows={2}
          maxLength={2000}
        />
        {board.asked.length > 0 && (
          <fieldset className="form-plain">
            <legend>{t('web.board.shown')}</legend>
            <div className="stack-small">
              {board.asked.map(({ joint, titles, without }) => (
                <Checkbox
                  key={joint}
                  label={t('web.board.shown-one', {
                    what: words(titles),
                    who: without.map((one) => words(one)).join(', '),
                  })}
                  checked={shown.includes(joint)}
                  onChange={(event) =>
                    setShown(
                      event.currentTarget.checked ? [...shown, joint] : shown.filter((one) => one !== joint),
                    )
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        <FormFoot saving={write.isPending} cancel={close} action={t('web.board.write')} />
      </form>
    </Dialog>
  );
}
