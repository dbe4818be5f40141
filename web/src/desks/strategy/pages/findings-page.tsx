// What bodies outside found about the rights of people, with what became of it and of the measures that it is about.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { FindingParts } from '../parts/finding.tsx';
import { Publication } from '../parts/publication.tsx';
import { type Finding, useCurrentPlan } from '../queries.ts';

const RegisterFinding = later(() => import('../parts/register-finding.tsx'), 'RegisterFinding');
const ChangeFinding = later(() => import('../parts/change-finding.tsx'), 'ChangeFinding');
const LinkFinding = later(() => import('../parts/link-finding.tsx'), 'LinkFinding');

export function FindingsPage() {
  const t = useT();
  const may = useMay();
  const search = useSearch({ from: '/house/strategy/strategy/findings' });
  const { plan } = useCurrentPlan(search.plan);
  const found = useAsk('strategy.find-findings', {});
  const [registering, register] = useDisclosure(false);
  return (
    <Page
      title={t('web.findings.title')}
      lead={t('web.findings.lead')}
      crumbs={[{ to: '/strategy/rights', text: t('web.nav.rights') }]}
      actions={
        plan &&
        may('strategy.register-finding') && (
          <Button leftSection={<IconPlus size={18} stroke={1.5} aria-hidden />} onClick={register.open}>
            {t('web.findings.register')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {({ findings }) =>
          findings.length === 0 ? (
            <Empty title={t('web.findings.none')}>{t('web.findings.none-more')}</Empty>
          ) : (
            findings.map((finding) => <One key={finding.id} finding={finding} plan={plan?.id} />)
          )
        }
      </Asked>
      {plan && registering && <RegisterFinding plan={plan.id} close={register.close} />}
    </Page>
  );
}

function One({ finding, plan }: { finding: Finding; plan: string | undefined }) {
  const t = useT();
  const may = useMay();
  const [doing, setDoing] = useState<'change' | 'add-measure'>();
  const close = () => setDoing(undefined);
  return (
    <FindingParts finding={finding} level={2}>
      <div className="row finding-foot">
        <span className="small">{t('web.publication.title')}:</span>
        <Publication
          of={{ object: 'finding', finding: finding.id }}
          version={finding.version}
          publication={finding.publication}
        />
        {may('strategy.change-finding') &&
          (['add-measure', 'change'] as const).map((one) => (
            <button key={one} type="button" className="tool-button screen-only" onClick={() => setDoing(one)}>
              {t(`web.findings.${one}`)}
              <span className="only-read">: {finding.reference}</span>
            </button>
          ))}
      </div>
      {doing === 'change' && <ChangeFinding finding={finding.id} close={close} />}
      {doing === 'add-measure' && plan && <LinkFinding plan={plan} finding={finding.id} close={close} />}
    </FindingParts>
  );
}
