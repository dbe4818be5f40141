// The paragraphs that a measure serves, and tying it to another.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLink } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Text, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { useInstrument, type MeasurePage } from '../queries.ts';
import { UntieButton } from './untie-button.tsx';
import { paragraphSign } from './words.tsx';

const TieMeasure = later(() => import('./tie-measure.tsx'), 'TieMeasure');

export function MeasureTies({ found }: { found: MeasurePage }) {
  const t = useT();
  const { ties, plan, item, may } = found;
  const [choosing, choose] = useDisclosure(false);
  if (item.type !== 'measure' && item.type !== 'activity') return null;
  return (
    <section className="section">
      <h2>{t('web.ties.title')}</h2>
      {ties.length === 0 && <p className="muted">{t('web.ties.none')}</p>}
      <ul className="plain-list">
        {ties.map(({ id, address, heading, strength, note, instrument }) => (
          <li key={id} className="line-item">
            <div>
              <Link to="/strategy/read" search={{ instrument, at: address, plan: plan.id }}>
                {paragraphSign(address)} <Text of={heading} />
              </Link>
              <div className="small muted">
                {t(`strength.${strength}`)}
                {note && ` · ${note}`}
              </div>
            </div>
            {may.includes('tie') && (
              <UntieButton plan={plan.id} tie={id} address={address} titles={item.titles} />
            )}
          </li>
        ))}
      </ul>
      {may.includes('tie') && (
        <div className="page-actions">
          <Button
            variant="default"
            leftSection={<IconLink size={16} stroke={1.5} aria-hidden />}
            onClick={choose.open}
          >
            {t('web.ties.add')}
          </Button>
        </div>
      )}
      {choosing && <ChooseParagraph found={found} close={choose.close} />}
    </section>
  );
}

/** First the paragraph, then how far the measure serves it. */
function ChooseParagraph({ found, close }: { found: MeasurePage; close: () => void }) {
  const t = useT();
  const words = useWords();
  const { plan, item } = found;
  const instrument = useInstrument(plan.instrument);
  const [address, setAddress] = useState<string | null>(null);
  const paragraphs = instrument.data?.paragraphs ?? [];
  const lines = instrument.data?.lines ?? [];
  const chosen = paragraphs.find((one) => one.address === address);
  if (address) {
    return (
      <TieMeasure
        plan={plan.id}
        instrument={plan.instrument}
        address={address}
        heading={chosen?.heading ?? null}
        item={item.id}
        close={close}
      />
    );
  }
  return (
    <Dialog close={close} title={t('web.ties.add')} shape="wide">
      <div className="room-for-list">
        <ChoiceField
          label={t('web.ties.paragraph')}
          help={t('web.ties.paragraph-help')}
          options={[
            ...paragraphs.map((one) => ({
              value: one.address,
              label: `${paragraphSign(one.address)} ${words(one.heading)}`,
              group: t('web.ties.paragraphs'),
            })),
            ...lines.map((one) => ({
              value: one.address,
              label: `${one.id} ${words(one.titles)}`,
              group: t('web.ties.lines'),
            })),
          ]}
          value={address}
          choose={setAddress}
          autofocus
        />
      </div>
    </Dialog>
  );
}
