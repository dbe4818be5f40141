// The note that an event is taken from: it stays beside the form as its source, and nothing of it is kept. What is plainly written is proposed, with where it stands.
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useHouse } from '../../../kernel/house.tsx';
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { EventDays } from './event-days.tsx';
import { valueOf } from './use-parties.ts';

type Read = OutputOf<'external.read-note'>;
type Institution = Read['institutions'][number]['party'];

const most = 50_000;

export function PressNote(props: {
  takeDays: (first: string, last: string) => void;
  takeOrganiser: (party: Institution) => void;
  organisers: readonly string[];
}) {
  const t = useT();
  const { api } = useHouse();
  const { takeDays, takeOrganiser, organisers } = props;
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const reading = useMutation({
    mutationFn: async (note: string) => ({ note, ...(await api.ask('external.read-note', { text: note })) }),
  });
  const found = reading.data;
  const open = async (file: File | undefined) => {
    if (!file) return;
    setText((await file.text()).slice(0, most));
    reading.reset();
  };
  return (
    <section className="external-note" aria-labelledby="note">
      <h2 id="note">{t('web.external.note')}</h2>
      <p className="muted">{t('web.external.note-help')}</p>
      <Textarea
        label={t('web.external.note-text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={most}
        rows={14}
      />
      <div className="row">
        <Button
          variant="default"
          loading={reading.isPending}
          disabled={text.trim() === ''}
          onClick={() => reading.mutate(text)}
        >
          {t('web.external.note-read')}
        </Button>
        <Button variant="default" onClick={() => field.current?.click()}>
          {t('web.external.note-file')}
        </Button>
        <input
          ref={field}
          type="file"
          accept=".txt,text/plain"
          hidden
          aria-label={t('web.external.note-file')}
          onChange={(event) => {
            void open(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {reading.error && <ProblemNotice error={reading.error} />}
      {found && (
        <div role="status" className="stack-small">
          <h3>{t('web.external.note-found')}</h3>
          {found.days.length + found.institutions.length === 0 && <p>{t('web.external.note-nothing')}</p>}
          <ul className="plain-list">
            {found.days.map((one) => (
              <li key={one.start} className="external-found">
                <div>
                  <EventDays first={one.firstOn} last={one.lastOn} />
                  <Passage note={found.note} {...one} />
                </div>
                <Button
                  variant="default"
                  size="compact-md"
                  aria-label={t('web.external.note-take-days', { words: one.words })}
                  onClick={() => takeDays(one.firstOn, one.lastOn)}
                >
                  {t('web.external.note-take')}
                </Button>
              </li>
            ))}
            {found.institutions.map((one) => (
              <li key={valueOf(one.party)} className="external-found">
                <div>
                  <Text of={one.party.names} />
                  <Passage note={found.note} {...one} />
                </div>
                {organisers.includes(valueOf(one.party)) ? (
                  <span className="muted">{t('web.external.note-taken')}</span>
                ) : (
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={t('web.external.note-take-organiser', { words: one.words })}
                    onClick={() => takeOrganiser(one.party)}
                  >
                    {t('web.external.note-as-organiser')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Where it stands: the words with some before and after them. */
function Passage({ note, start, end }: { note: string; start: number; end: number }) {
  const around = 40;
  return (
    <div className="small muted">
      … {note.slice(Math.max(0, start - around), start)}
      <mark>{note.slice(start, end)}</mark>
      {note.slice(end, end + around)} …
    </div>
  );
}
