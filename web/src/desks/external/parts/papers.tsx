// The papers of an event: kept, fetched by an address that works once, taken away.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { useHouse } from '../../../kernel/house.tsx';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { Upload } from '../../../kernel/parts/upload.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Event } from '../answers.ts';

type Paper = Event['papers'][number];

export function Papers({ event }: { event: Event }) {
  const t = useT();
  const may = useMay();
  return (
    <section className="section external-open" aria-labelledby="papers">
      <h2 id="papers">{t('web.external.papers')}</h2>
      {event.papers.length === 0 && <p className="muted">{t('web.external.no-papers')}</p>}
      <ul className="plain-list">
        {event.papers.map((paper) => (
          <PaperLine key={paper.document} event={event.event} paper={paper} />
        ))}
      </ul>
      {may('external.attach-paper') && (
        <Upload
          operation="external.attach-paper"
          input={{ event: event.event }}
          accept=".pdf,.docx,.xlsx,.odt,.jpg,.jpeg,.png,.txt"
          label={t('operation.external.attach-paper')}
          help={t('web.external.paper-help')}
          done={() => {}}
        />
      )}
    </section>
  );
}

function PaperLine({ event, paper }: { event: string; paper: Paper }) {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const { api } = useHouse();
  const [asking, ask] = useDisclosure(false);
  const remove = useOrder('external.remove-paper');
  const { document: id, name } = paper;
  const fetching = useMutation({
    mutationFn: async () => {
      const { address } = await api.ask('external.fetch-paper', { event, document: id });
      // The address works once, and what it answers is a file to be saved.
      location.assign(address);
    },
  });
  return (
    <li className="external-found">
      <div>
        {name} <span className="muted small">{format.date(paper.putAt)}</span>
        {fetching.error && <ProblemNotice error={fetching.error} />}
      </div>
      <div className="row">
        <Button
          variant="default"
          size="compact-md"
          loading={fetching.isPending}
          aria-label={t('web.external.paper-fetch-what', { what: name })}
          onClick={() => fetching.mutate()}
        >
          {t('web.external.paper-fetch')}
        </Button>
        {may('external.remove-paper') && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('web.external.point.remove-what', { what: name })}
            onClick={ask.open}
          >
            {t('web.external.point.remove')}
          </Button>
        )}
      </div>
      <ConfirmWithReason
        opened={asking}
        close={ask.close}
        title={t('operation.external.remove-paper')}
        action={t('web.external.point.remove')}
        withReason={false}
        saving={remove.isPending}
        error={remove.error}
        confirm={() => remove.mutate({ event, document: id }, { onSuccess: ask.close })}
      >
        <p>{name}</p>
      </ConfirmWithReason>
    </li>
  );
}
