import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useAnswerAt } from '../../api/answers';
import type { IsolatedClaim, IsolationSheet } from '../../api/pathTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { useAddress } from '../../parts/useAddress';
import { Quiet } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { ConnectivityTabs } from './ConnectivityTabs';
import { Sheet } from './IsolationSheet';
import { SubjectPicker } from './SubjectPicker';

function Claims({ claims }: { claims: readonly IsolatedClaim[] }) {
  if (claims.length === 0) {
    return (
      <Quiet>
        No place is recorded as isolated. To see how a site, zone or system is cut off, choose it under
        “Isolate”.
      </Quiet>
    );
  }
  return (
    <Table className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Place</Table.Th>
          <Table.Th>Said to be isolated</Table.Th>
          <Table.Th>Found on</Table.Th>
          <Table.Th>By</Table.Th>
          <Table.Th>The record</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {claims.map((claim) => (
          <Table.Tr key={claim.scope.id}>
            <Table.Td>
              <SubjectLink id={claim.scope.id} name={claim.scope.name} hidden={claim.scope.hidden} />
            </Table.Td>
            <Cell label="Said to be isolated">
              {isKnown(claim.isolated) ? claim.isolated ? 'yes' : 'no' : <Quiet>not said</Quiet>}
            </Cell>
            <Cell label="Found on">{claim.claimed ?? <Quiet>no day</Quiet>}</Cell>
            <Cell label="By">{claim.methods.map(words).join(', ')}</Cell>
            <Cell label="The record">
              {claim.contradicted ? (
                <Text span inherit fw={600}>
                  ○ contradicts it {counted(claim.contradictions.length, 'time')}
                </Text>
              ) : (
                <>{counted(claim.contradictions.length, 'way')} in recorded</>
              )}
            </Cell>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** How a site, zone or system is cut off from the rest, to be read on a screen and on paper. */
export function IsolationPage() {
  const [parameters, setParameters] = useAddress();
  const scope = parameters.get('scope');
  const sheet = useAnswerAt<IsolationSheet>('/api/isolation', { scope: scope ?? '' }, scope !== null);
  const claims = useAnswerAt<readonly IsolatedClaim[]>('/api/isolation/claims', {}, scope === null);
  return (
    <>
      <ConnectivityTabs purpose="How a place is cut off from the rest: what to cut in which order, what must stay, and what stops.">
        {scope !== null && (
          <Button
            variant="default"
            onClick={() => {
              window.print();
            }}
          >
            Print the sheet
          </Button>
        )}
      </ConnectivityTabs>
      <Stack gap="md">
        <Group className="no-print">
          <SubjectPicker
            label="Isolate"
            kinds={['site', 'zone', 'system']}
            value={scope}
            onChange={(id) => {
              setParameters(
                (current) => {
                  const next = new URLSearchParams(current);
                  if (id === null) {
                    next.delete('scope');
                  } else {
                    next.set('scope', id);
                  }
                  return next;
                },
                { replace: true },
              );
            }}
          />
        </Group>
        {scope === null ? (
          <Answered answer={claims}>{(all) => <Claims claims={all} />}</Answered>
        ) : (
          <Answered answer={sheet}>{(found) => <Sheet sheet={found} />}</Answered>
        )}
      </Stack>
    </>
  );
}
