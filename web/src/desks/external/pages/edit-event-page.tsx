// Correcting an event, with its programme and who was invited.
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import type { Event } from '../answers.ts';
import { EventForm, eventValues } from '../parts/event-form.tsx';
import '../parts/external.css';

export function EditEventPage() {
  const { event } = useParams({ strict: false }) as { event: string };
  const found = useAsk('external.read-event', { event });
  return (
    <Asked query={found} whole>
      {(answer) => <Edit key={answer.event.event} event={answer.event} />}
    </Asked>
  );
}

function Edit({ event }: { event: Event }) {
  const t = useT();
  const navigate = useNavigate();
  const [values, setValues] = useState(() => eventValues(event));
  // The version that this form began with, however the page behind it goes on.
  const [base] = useState(event.version);
  const edit = useOrder('external.edit-event');
  const back = () =>
    void navigate({ to: '/external/events/$event', params: { event: event.event } as never });
  return (
    <Page
      title={t('operation.external.edit-event')}
      crumbs={[
        { to: '/external/events', text: t('web.nav.events') },
        { to: `/external/events/${event.event}`, text: <Text of={event.titles} /> },
      ]}
    >
      <EventForm
        values={values}
        change={setValues}
        saving={edit.isPending}
        error={edit.error}
        cancel={back}
        save={(facts) => edit.mutate({ ...facts, event: event.event, base }, { onSuccess: back })}
      />
    </Page>
  );
}
