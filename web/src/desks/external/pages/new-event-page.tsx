// Entering an event: the form, and beside it the note it is taken from.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { EventForm, eventValues } from '../parts/event-form.tsx';
import { PressNote } from '../parts/press-note.tsx';
import { valueOf } from '../parts/use-parties.ts';
import '../parts/external.css';

export function NewEventPage() {
  const t = useT();
  const navigate = useNavigate();
  const [values, setValues] = useState(() => eventValues());
  const enter = useOrder('external.enter-event');
  return (
    <Page
      title={t('operation.external.enter-event')}
      lead={t('web.external.event.lead')}
      crumbs={[{ to: '/external/events', text: t('web.nav.events') }]}
      width="full"
    >
      <div className="external-beside">
        <EventForm
          values={values}
          change={setValues}
          saving={enter.isPending}
          error={enter.error}
          cancel={() => void navigate({ to: '/external/events' })}
          save={(facts) =>
            enter.mutate(facts, {
              onSuccess: ({ event }) =>
                void navigate({ to: '/external/events/$event', params: { event } as never }),
            })
          }
        />
        <PressNote
          takeDays={(firstOn, lastOn) => setValues({ ...values, firstOn, lastOn })}
          takeOrganiser={(party) =>
            setValues({ ...values, organisers: [...new Set([...values.organisers, valueOf(party)])] })
          }
          organisers={values.organisers}
        />
      </div>
    </Page>
  );
}
