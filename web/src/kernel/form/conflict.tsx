// Somebody else saved first: the difference field by field, and a choice for each; nothing of mine is lost.
import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n.tsx';
import type { Difference } from './difference.ts';

export function Conflict<Values>(props: {
  differences: readonly Difference<Values>[];
  label: (field: string) => string;
  show: (field: string, value: unknown) => ReactNode;
  /** The fields where theirs shall stand. */
  settle: (giveWay: ReadonlySet<string>) => void;
  saving: boolean;
}) {
  const t = useT();
  const head = useRef<HTMLHeadingElement>(null);
  const [giveWay, setGiveWay] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => head.current?.focus(), []);
  const choose = (field: string, theirs: boolean) => {
    const next = new Set(giveWay);
    if (theirs) next.add(field);
    else next.delete(field);
    setGiveWay(next);
  };
  return (
    <section className="conflict tone-waiting" aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={head} tabIndex={-1}>
        {t('web.conflict.title')}
      </h2>
      <p>{t('web.conflict.text')}</p>
      {props.differences.map(({ field, mine, theirs }) => (
        <fieldset key={field} className="conflict-field">
          <legend>{props.label(field)}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className="conflict-side">
              <input
                type="radio"
                name={`conflict-${field}`}
                checked={giveWay.has(field) === (side === 'theirs')}
                onChange={() => choose(field, side === 'theirs')}
              />
              <span className="conflict-whose">
                {t(side === 'mine' ? 'web.conflict.keep-mine' : 'web.conflict.take-theirs')}
              </span>
              <span className="conflict-value">
                {props.show(field, side === 'mine' ? mine : theirs) || t('web.conflict.none')}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div>
        <Button loading={props.saving} onClick={() => props.settle(giveWay)}>
          {t('web.conflict.save')}
        </Button>
      </div>
    </section>
  );
}
