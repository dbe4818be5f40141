// All guidance of the office: what it speaks to, and which version applies today.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { GuidanceStanding, Issuer, VersionLine } from '../parts/guidance-words.tsx';
import { paragraphSign } from '../parts/words.tsx';

const GuidanceForm = later(() => import('../parts/guidance-form.tsx'), 'GuidanceForm');

export function GuidanceListPage() {
  const t = useT();
  const may = useMay();
  const [adding, add] = useDisclosure(false);
  const found = useAsk('strategy.find-guidance', {});
  return (
    <Page
      title={t('web.nav.guidance')}
      lead={t('web.guidance.lead')}
      actions={
        may('strategy.add-guidance') && (
          <Button leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />} onClick={add.open}>
            {t('web.guidance.add')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {({ guidance }) => (
          <>
            {guidance.length === 0 && <p className="muted">{t('web.guidance.none')}</p>}
            <ul className="plain-list">
              {guidance.map((one) => (
                <li key={one.id} className="line-item">
                  <div>
                    <Link to="/strategy/guidance/$guidance" params={{ guidance: one.id }}>
                      <Text of={one.titles} />
                    </Link>
                    <div className="small muted">
                      <Issuer guidance={one} /> ·{' '}
                      {t('web.guide.through', { list: one.addresses.map(paragraphSign).join(', ') })}
                    </div>
                    {[one.inForce, ...one.coming].map(
                      (version) =>
                        version && <VersionLine key={version.id} guidance={one} version={version} />,
                    )}
                  </div>
                  <GuidanceStanding standing={one.standing} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Asked>
      {adding && <GuidanceForm close={add.close} />}
    </Page>
  );
}
