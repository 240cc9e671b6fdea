import { Tabs } from '@mantine/core';
import { useMay } from '../../api/session';
import { PageHeader } from '../../parts/PageHeader';
import { useAddress } from '../../parts/useAddress';
import { Quiet } from '../../parts/When';
import { sectionAt } from '../../sections';
import { AccessLog } from './AccessLog';
import { CommitsTable } from './CommitsTable';
import { Proof } from './Proof';
import { Releases } from './Releases';

/** The log of the record, the log of access to it, and the proof that neither was altered. */
export function Audit() {
  const [parameters, setParameters] = useAddress();
  const audits = useMay('audit');
  const reads = useMay('read');
  const { title, purpose } = sectionAt('/audit');
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Proof />
      <Tabs
        value={parameters.get('tab') ?? 'record'}
        keepMounted={false}
        onChange={(tab) => {
          setParameters((now) => {
            now.set('tab', tab ?? 'record');
            return now;
          });
        }}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="record">What changed the record</Tabs.Tab>
          <Tabs.Tab value="access">Who did what</Tabs.Tab>
          {reads && <Tabs.Tab value="releases">Releases</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="record">
          <CommitsTable />
        </Tabs.Panel>
        <Tabs.Panel value="access">
          {audits ? <AccessLog /> : <Quiet>Only an auditor reads the access log.</Quiet>}
        </Tabs.Panel>
        {reads && (
          <Tabs.Panel value="releases">
            <Releases />
          </Tabs.Panel>
        )}
      </Tabs>
    </>
  );
}
