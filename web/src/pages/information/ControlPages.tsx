import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAnswer } from '../../api/answers';
import type { BackupSetRow, ControlRow, HandlingPolicyRow } from '../../api/informationTypes';
import { isKnown, type Unknown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { notShown, type Named } from '../../parts/SubjectLinks';
import { yesNo } from '../../parts/ThreeTick';
import { Quiet } from '../../parts/When';
import { words } from '../../parts/words';
import { NewSubject } from '../subject/NewSubject';
import { labelText } from '../exports/words';
import { statusText } from '../risk/statusColour';
import { InformationTabs } from './InformationTabs';

/** Links below each other, and how many there are that the reader is not shown. */
function Names({ named }: { named: readonly Named[] }) {
  const shown = named
    .filter((one) => one.hidden !== true)
    .sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }));
  const hidden = named.length - shown.length;
  return (
    <>
      {shown.map((one) => (
        <div key={one.id}>
          <SubjectLink id={one.id} name={one.name} />
        </div>
      ))}
      {hidden > 0 && <Quiet>{notShown(hidden)}</Quiet>}
    </>
  );
}

function Sheet({
  heads,
  counts = [],
  children,
}: {
  heads: readonly string[];
  /** Heads over numbers, after the others. */
  counts?: readonly string[];
  children: ReactNode;
}) {
  return (
    <Table.ScrollContainer minWidth={800}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) => (
              <Table.Th key={head}>{head}</Table.Th>
            ))}
            {counts.map((head) => (
              <Table.Th key={head} className="right">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** How information is to be kept, shared and saved, and how many items of it are kept so. */
export function PoliciesPage() {
  const answer = useAnswer<readonly HandlingPolicyRow[]>('/api/information/policies');
  return (
    <>
      <InformationTabs purpose="How information of each kind is to be kept, shared and saved, and how many items of it are kept so.">
        <NewSubject kind="handling-policy" />
      </InformationTabs>
      <Answered answer={answer}>
        {(rows) =>
          rows.length === 0 ? (
            <Quiet>No handling policy is recorded. Enter one as a subject of the kind handling policy.</Quiet>
          ) : (
            <Sheet
              heads={['Policy', 'Applies to', 'Stores', 'Who may delete', 'Clauses']}
              counts={['Items', 'Met', 'Excepted', 'Not known', 'Not met']}
            >
              {rows.map((row) => (
                <Table.Tr key={row.policy.id}>
                  <Table.Td>
                    <SubjectLink
                      id={row.policy.id}
                      name={row.policy.name}
                      hidden={row.policy.hidden}
                      kind="handling-policy"
                    />
                  </Table.Td>
                  <Cell label="Applies to" className="wrap">
                    {[
                      ...[...row.categories, ...row.subTypes].map((one) => words(one)),
                      ...row.labels.map((one) => labelText(one)),
                    ].join(', ')}
                  </Cell>
                  <Cell label="Stores" className="wrap">
                    {row.allowedStores.join(', ')}
                  </Cell>
                  <Cell label="Who may delete" className="wrap">
                    {isKnown(row.mayDelete) ? row.mayDelete : <Quiet>not said</Quiet>}
                  </Cell>
                  <Cell label="Clauses" className="wrap">
                    {row.references.join(', ')}
                  </Cell>
                  <Cell label="Items" className="exact right">
                    {row.items}
                  </Cell>
                  <Cell label="Met" className="exact right">
                    {row.standings[0] ?? 0}
                  </Cell>
                  <Cell label="Excepted" className="exact right">
                    {row.standings[1] ?? 0}
                  </Cell>
                  <Cell label="Not known" className="exact right">
                    {row.standings[2] ?? 0}
                  </Cell>
                  <Cell label="Not met" className="exact right">
                    {row.standings[3] ?? 0}
                  </Cell>
                </Table.Tr>
              ))}
            </Sheet>
          )
        }
      </Answered>
    </>
  );
}

/** Clauses without the standard that stands in the head of their column. */
function clauses(references: readonly string[], standard: string): string {
  return references
    .map((one) => (one.startsWith(`${standard} `) ? one.slice(standard.length + 1) : one))
    .join(', ');
}

/** The controls with the clauses that they implement. */
export function ControlsPage() {
  const answer = useAnswer<readonly ControlRow[]>('/api/information/controls');
  return (
    <>
      <InformationTabs purpose="The library of controls: what each guards, which clauses it implements, and whether it was seen to work.">
        <NewSubject kind="control" />
      </InformationTabs>
      <Answered answer={answer}>
        {(rows) =>
          rows.length === 0 ? (
            <Quiet>No control is recorded. Enter one as a subject of the kind control.</Quiet>
          ) : (
            <Sheet
              heads={[
                'Control',
                'Status',
                'Guards',
                'ISO/IEC 27001',
                'IEC 62443-2-1',
                'Other clauses',
                'Last tested',
              ]}
            >
              {rows.map((row) => (
                <Table.Tr key={row.control.id}>
                  <Table.Td>
                    <SubjectLink
                      id={row.control.id}
                      name={row.control.name}
                      hidden={row.control.hidden}
                      kind="control"
                    />
                  </Table.Td>
                  <Cell label="Status">
                    {isKnown(row.status) ? statusText(row.status) : <Quiet>not said</Quiet>}
                  </Cell>
                  <Cell label="Guards" className="wrap">
                    <Names named={row.appliesTo} />
                  </Cell>
                  <Cell label="ISO/IEC 27001" className="wrap">
                    {clauses(row.annexA, 'ISO/IEC 27001')}
                  </Cell>
                  <Cell label="IEC 62443-2-1" className="wrap">
                    {clauses(row.program, 'IEC 62443-2-1')}
                  </Cell>
                  <Cell label="Other clauses" className="wrap">
                    {row.others.join(', ')}
                  </Cell>
                  <Cell label="Last tested">
                    {isKnown(row.lastTested) ? (
                      <span className="nowrap">{row.lastTested}</span>
                    ) : (
                      <Quiet>no test recorded</Quiet>
                    )}
                    {row.testDue && (
                      <Text
                        size="xs"
                        fw={600}
                        c="light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))"
                      >
                        to be tested
                      </Text>
                    )}
                  </Cell>
                </Table.Tr>
              ))}
            </Sheet>
          )
        }
      </Answered>
    </>
  );
}

/** What is asked of where and how a set is kept. */
const kept: readonly {
  readonly label: string;
  readonly of: (row: BackupSetRow) => Unknown<boolean> | undefined;
}[] = [
  { label: 'Off site', of: (row) => row.offSite },
  { label: 'Offline', of: (row) => row.offline },
  { label: 'Immutable', of: (row) => row.immutable },
  { label: 'Credentials of its own', of: (row) => row.separateCredentials },
  { label: 'Encrypted', of: (row) => row.encrypted },
];

/** The backup sets of the plant, and whether they withstand ransomware. */
export function BackupSetsPage() {
  const answer = useAnswer<readonly BackupSetRow[]>('/api/information/backup-sets');
  return (
    <>
      <InformationTabs purpose="The backup sets of the plant: whether ransomware can reach them, and when one was last restored.">
        <NewSubject kind="information-item" />
      </InformationTabs>
      <Answered answer={answer}>
        {(rows) =>
          rows.length === 0 ? (
            <Quiet>No backup set is recorded.</Quiet>
          ) : (
            <Sheet
              heads={[
                'Backup set',
                'Owner',
                'Ransomware',
                'Last verified',
                'Last restored',
                'How it is kept',
                'Holds',
              ]}
            >
              {rows.map((row) => (
                <Table.Tr key={row.set.id}>
                  <Table.Td>
                    <SubjectLink
                      id={row.set.id}
                      name={row.set.name}
                      hidden={row.set.hidden}
                      kind="information-item"
                    />
                  </Table.Td>
                  <Cell label="Owner" className="wrap">
                    {isKnown(row.owner) ? row.owner : <b>none recorded</b>}
                  </Cell>
                  <Cell label="Ransomware" className="wrap">
                    <Text inherit fw={row.resistance === 'RESISTANT' ? 400 : 600}>
                      {row.text}
                    </Text>
                  </Cell>
                  <Cell label="Last verified" className="nowrap">
                    {isKnown(row.lastVerified) ? row.lastVerified : <b>none recorded</b>}
                  </Cell>
                  <Cell label="Last restored" className="nowrap">
                    {isKnown(row.lastRestoreTest) ? row.lastRestoreTest : <b>none recorded</b>}
                  </Cell>
                  <Cell label="How it is kept" className="wrap">
                    {kept.map((one) => (
                      <div key={one.label}>
                        {one.label}: {yesNo(one.of(row))}
                      </div>
                    ))}
                  </Cell>
                  <Cell label="Holds" className="wrap">
                    <Names named={row.covers} />
                  </Cell>
                </Table.Tr>
              ))}
            </Sheet>
          )
        }
      </Answered>
    </>
  );
}
