import { Anchor, Button, SegmentedControl, Table, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useAnswerAt } from '../../api/answers';
import { linkAt } from '../../api/moment';
import type { PartyView } from '../../api/thirdPartyTypes';
import { isKnown } from '../../api/types';
import { t } from '../../language/t';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { useAddress } from '../../parts/useAddress';
import { useMoment } from '../../parts/useMoment';
import { Quiet } from '../../parts/When';
import { country, within, words } from '../../parts/words';
import { WayInTable } from './AccessPathsPage';
import { CompromisePanel, Contacts, Part } from './CompromisePanel';
import { ContractTable } from './ContractsPage';
import { GonePanel } from './GonePanel';
import { ThirdPartyTabs } from './ThirdPartyTabs';
import { partTitles } from './vendorWords';

function SixParts({ view }: { view: PartyView }) {
  return (
    <Table className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Part</Table.Th>
          <Table.Th>Known</Table.Th>
          <Table.Th>Missing</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {view.row.parts.map((part) => (
          <Table.Tr key={part.part}>
            <Table.Td>{partTitles[part.part] ?? words(part.part)}</Table.Td>
            <Cell label="Known" className="wrap">
              {part.known.length > 0 ? [...new Set(part.known)].join('; ') : <Quiet>nothing recorded</Quiet>}
            </Cell>
            <Cell label="Missing" className="wrap">
              {part.complete ? t('nothing') : part.missing.join('; ')}
            </Cell>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Impacts({ view }: { view: PartyView }) {
  const said = (text: string | null | undefined) => text ?? <Quiet>not said</Quiet>;
  return (
    <Table className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>System</Table.Th>
          <Table.Th>Confidentiality</Table.Th>
          <Table.Th>Integrity</Table.Th>
          <Table.Th>Availability</Table.Th>
          <Table.Th>Security and safety</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {view.impacts.map((one) => (
          <Table.Tr key={one.system.id}>
            <Table.Td>
              <SubjectLink
                id={one.system.id}
                name={one.system.name}
                hidden={one.system.hidden}
                kind="system"
              />
            </Table.Td>
            <Cell label="Confidentiality" className="wrap">
              {said(one.confidentiality)}
            </Cell>
            <Cell label="Integrity" className="wrap">
              {said(one.integrity)}
            </Cell>
            <Cell label="Availability" className="wrap">
              {said(one.availability)}
            </Cell>
            <Cell label="Security and safety" className="wrap">
              {said(one.safety)}
            </Cell>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Recorded({ id }: { id: string }) {
  const [moment] = useMoment();
  const answer = useAnswerAt<PartyView>(`/api/third-parties/${encodeURIComponent(id)}`);
  return (
    <Answered answer={answer}>
      {(view) => (
        <>
          <Text size="sm">
            <Anchor component={Link} inherit to={linkAt(`/subjects/${encodeURIComponent(id)}`, moment)}>
              All that is recorded of {view.row.party.name}
            </Anchor>
            {view.row.kinds.length > 0 && `, ${view.row.kinds.map(words).join(', ').toLowerCase()}`}
            {isKnown(view.row.country) && `, ${country(view.row.country)}`}
            {isKnown(view.row.importance)
              ? `, importance ${within(words(view.row.importance))}`
              : ', importance not rated'}
          </Text>
          <Part title={`Six parts, ${view.row.complete} complete`} empty={false}>
            <SixParts view={view} />
          </Part>
          <Part title="Contacts" empty={view.contacts.length === 0}>
            <Contacts contacts={view.contacts} />
          </Part>
          <Part title="Access paths" empty={view.paths.length === 0}>
            <WayInTable rows={view.paths} ofOne />
          </Part>
          <Part title="Contracts" empty={view.contracts.length === 0}>
            <ContractTable rows={view.contracts} ofOne />
          </Part>
          <Part title="Impact on systems, if it fails or is misused" empty={view.impacts.length === 0}>
            <Impacts view={view} />
          </Part>
        </>
      )}
    </Answered>
  );
}

/** One third party as it is recorded, on the day it is broken into, and on the day it is gone. */
export function ThirdPartyPage() {
  const { id = '' } = useParams();
  const [parameters, setParameters] = useAddress();
  const day = parameters.get('day') ?? 'recorded';
  const answer = useAnswerAt<PartyView>(`/api/third-parties/${encodeURIComponent(id)}`);
  const name = answer.data?.row.party.name ?? id;
  const titles: Record<string, string> = {
    recorded: name,
    compromised: `${name} is compromised`,
    gone: `${name} disappears`,
  };
  return (
    <>
      <ThirdPartyTabs
        title={titles[day] ?? name}
        view={day === 'recorded' ? t('As recorded') : undefined}
        purpose="What is recorded of a third party, what binds it, and what to do on the day on which it is compromised or disappears."
      >
        {day !== 'recorded' && (
          <Button
            variant="default"
            className="no-print"
            onClick={() => {
              window.print();
            }}
          >
            Print
          </Button>
        )}
      </ThirdPartyTabs>
      <SegmentedControl
        className="no-print"
        aria-label="Day"
        value={day}
        data={[
          { value: 'recorded', label: 'As recorded' },
          { value: 'compromised', label: 'Is compromised' },
          { value: 'gone', label: 'Disappears' },
        ]}
        onChange={(chosen) => {
          setParameters(
            (before) => {
              const next = new URLSearchParams(before);
              next.set('day', chosen);
              return next;
            },
            { replace: true },
          );
        }}
      />
      {day === 'compromised' && <CompromisePanel id={id} />}
      {day === 'gone' && <GonePanel id={id} />}
      {day === 'recorded' && <Recorded id={id} />}
    </>
  );
}
