import { Tabs } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { AskedExport } from '../../api/exportTypes';
import { useMay } from '../../api/session';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { useAddress } from '../../parts/useAddress';
import { sectionAt } from '../../sections';
import { AskForm } from './AskForm';
import { AskedTable } from './AskedTable';
import { DisclosureRegister } from './DisclosureRegister';
import { ExchangeTab } from './ExchangeTab';
import { PreparedTab } from './PreparedTab';

/** What leaves the record: asked for, approved by another person, fetched once, and kept in a register. */
export function ExportsPage() {
  const [parameters, setParameters] = useAddress();
  const { title, purpose } = sectionAt('/exports');
  const audits = useMay('audit');
  const approves = useMay('approve');
  const asked = useAnswer<readonly AskedExport[]>('/api/exports');
  const wanted = parameters.get('what');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Tabs
        value={parameters.get('tab') ?? 'asked'}
        keepMounted={false}
        onChange={(tab) => {
          setParameters({ tab: tab ?? 'asked' });
        }}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="asked">Asked for</Tabs.Tab>
          <Tabs.Tab value="formats">For other tools</Tabs.Tab>
          <Tabs.Tab value="prepared">Made in the background</Tabs.Tab>
          {(audits || approves) && <Tabs.Tab value="register">Register of what left</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="asked">
          <AskForm
            wanted={wanted}
            onAsked={() => {
              setParameters({});
            }}
          />
          <Answered answer={asked}>{(rows) => <AskedTable rows={rows} />}</Answered>
        </Tabs.Panel>
        <Tabs.Panel value="formats">
          <ExchangeTab />
        </Tabs.Panel>
        <Tabs.Panel value="prepared">
          <PreparedTab />
        </Tabs.Panel>
        <Tabs.Panel value="register">
          <DisclosureRegister />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
