// Words that look like somebody's name: the server refuses them until a person says that they name nobody.
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../../../kernel/i18n.tsx';
import { isProblem } from '../../../kernel/problem.ts';

/** `lookedAt` is sent along; `field` stands in the form after a refusal, and nowhere before. */
export function useNamesAsked(error: Error | null, label = 'web.joint.names-nobody') {
  const t = useT();
  const [lookedAt, setLookedAt] = useState<string[]>([]);
  const asked = isProblem(error, 'external.somebody-named')
    ? (error.body.fields ?? []).map(({ message }) => message)
    : [];
  const field = asked.length > 0 && (
    <Checkbox
      label={t(label, { words: asked.join(', ') })}
      checked={asked.every((words) => lookedAt.includes(words))}
      onChange={(event) => {
        const others = lookedAt.filter((words) => !asked.includes(words));
        setLookedAt(event.currentTarget.checked ? [...others, ...asked] : others);
      }}
    />
  );
  return { lookedAt, field };
}
