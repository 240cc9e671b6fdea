import { Badge, Table, Tabs, Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { Share } from '../../api/combinationTypes';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { useAddress } from '../../parts/useAddress';
import { Quiet, When } from '../../parts/When';
import { labelText } from '../exports/words';
import { HeldTable } from './HeldTable';
import { InformationTabs } from './InformationTabs';
import { ShareForm } from './ShareForm';
import { ShareSteps } from './ShareSteps';
import { Somebody } from '../../parts/Somebody';

const states: Readonly<Record<Share['state'], string>> = {
  ASKED: 'waits for approval by another person',
  ALLOWED: 'approved, can be sent',
  REFUSED: 'was refused',
  SENT: 'was sent',
  ACKNOWLEDGED: 'was sent, and they have it',
  RETURNED: 'came back',
};

function State({ one }: { one: Share }) {
  return (
    <>
      <Text size="sm">
        {states[one.state]}
        {isKnown(one.answeredBy) && (
          <>
            , answered by <Somebody user={one.answeredBy} />
          </>
        )}
        {isKnown(one.remark) && `: ${one.remark}`}
      </Text>
      {isKnown(one.sent) && (
        <Text size="xs" c="dimmed">
          <When at={one.sent} />
          {isKnown(one.means) && `, by ${one.means}`}
          {isKnown(one.acknowledged) && `; ${one.acknowledged}`}
          {isKnown(one.returned) &&
            `; ${one.returned.destroyed ? 'destroyed' : 'returned'}: ${one.returned.remark}`}
        </Text>
      )}
      <ShareSteps one={one} />
    </>
  );
}

function ShareTable({ rows }: { rows: readonly Share[] }) {
  if (rows.length === 0) {
    return (
      <Quiet>
        Nothing was asked to be shared yet. A request is held against the TLP labels of its items and what the
        recipient already has; where the labels ask for it, another person has to approve it.
      </Quiet>
    );
  }
  return (
    <Table.ScrollContainer minWidth={860}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What</Table.Th>
            <Table.Th>With whom and what for</Table.Th>
            <Table.Th>Asked</Table.Th>
            <Table.Th>Back by</Table.Th>
            <Table.Th>State</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((one) => (
            <Table.Tr key={one.share}>
              <Table.Td>
                {one.items.map((item) => (
                  <div key={item.item.id}>
                    <SubjectLink
                      id={item.item.id}
                      name={item.item.name}
                      hidden={item.item.hidden}
                      kind="information-item"
                    />
                    {item.revision !== '' && `, revision ${item.revision}`}
                  </div>
                ))}
                <Text size="xs" c="dimmed">
                  {labelText(one.label)}
                </Text>
                {one.warnings.map((warning) => (
                  <Text size="xs" c="orange.9" key={warning}>
                    {warning}
                  </Text>
                ))}
              </Table.Td>
              <Cell label="With whom and what for">
                {isKnown(one.thirdParty) ? (
                  <SubjectLink
                    id={one.thirdParty.id}
                    name={one.thirdParty.name}
                    hidden={one.thirdParty.hidden}
                  />
                ) : (
                  one.recipient
                )}
                {one.persons.length > 0 && ` (${one.persons.join(', ')})`}
                <Text size="xs" c="dimmed">
                  {one.purpose}
                  {one.agreement !== '' && `, under ${one.agreement}`}
                </Text>
              </Cell>
              <Cell label="Asked">
                <Somebody user={one.person} />, <When at={one.asked} />
              </Cell>
              <Cell label="Back by" className="exact nowrap">
                {isKnown(one.back) ? one.back : <Quiet>not agreed</Quiet>}
                {one.overdue && (
                  <Badge color="red" size="sm" ml={4}>
                    overdue
                  </Badge>
                )}
              </Cell>
              <Cell label="State">
                <State one={one} />
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Information that is given to somebody outside: asked for, allowed, sent, acknowledged and given back, and what each has together. */
export function SharingPage() {
  const [parameters, setParameters] = useAddress();
  const audits = useMay('audit');
  const approves = useMay('approve');
  const shares = useAnswer<readonly Share[]>('/api/information/shares');
  return (
    <>
      <InformationTabs purpose="Information that is given to somebody outside: asked for, allowed, sent, acknowledged and given back, and what each recipient has." />
      <Tabs
        value={parameters.get('tab') ?? 'shares'}
        keepMounted={false}
        onChange={(tab) => {
          setParameters({ tab: tab ?? 'shares' });
        }}
      >
        <Tabs.List mb="sm">
          <Tabs.Tab value="shares">Shares</Tabs.Tab>
          {(audits || approves) && <Tabs.Tab value="held">Who holds what</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="shares">
          <ShareForm />
          <Answered answer={shares}>{(rows) => <ShareTable rows={rows} />}</Answered>
        </Tabs.Panel>
        <Tabs.Panel value="held">
          <HeldTable />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
