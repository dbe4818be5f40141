// What anybody may read without signing in.

/** What anybody may read; asked without a session, and so not an operation. */
export type OpenEvents = {
  events: readonly {
    event: string;
    titles: OpenTexts;
    themes: OpenTexts;
    place: OpenTexts;
    firstOn: string;
    lastOn: string;
    organisers: readonly OpenTexts[];
    programme: readonly { on: string; at: string | null; until: string | null; titles: OpenTexts }[];
    note: OpenTexts | null;
    state: 'planned' | 'cancelled';
  }[];
};
export type OpenJoint = {
  activities: readonly {
    joint: string;
    titles: OpenTexts;
    aim: OpenTexts;
    firstOn: string;
    lastOn: string;
    sides: readonly OpenTexts[];
    withdrawn: readonly OpenTexts[];
    state: 'accepted' | 'evaluated' | 'stopped';
  }[];
};
type OpenTexts = { en?: string; bg?: string; mk?: string; sq?: string };

export const openPlace = '/api/open/external';

export function openEventsQuery(event: string | undefined) {
  return {
    queryKey: ['open events', event],
    queryFn: async (): Promise<OpenEvents> => {
      const answer = await fetch(`${openPlace}/events${event ? `?record=${event}` : ''}`);
      if (answer.status === 404) return { events: [] };
      if (!answer.ok) throw new Error(`The events were answered with ${answer.status}.`);
      return (await answer.json()) as OpenEvents;
    },
  };
}

export function openJointQuery() {
  return {
    queryKey: ['open joint'],
    queryFn: async (): Promise<OpenJoint> => {
      const answer = await fetch(`${openPlace}/joint`);
      if (answer.status === 404) return { activities: [] };
      if (!answer.ok) throw new Error(`The joint activities were answered with ${answer.status}.`);
      return (await answer.json()) as OpenJoint;
    },
  };
}
