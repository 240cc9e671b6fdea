import { Anchor, Badge, Button, Table, Tabs, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer, useCommand } from '../../api/answers';
import { useMay } from '../../api/session';
import { isKnown, type Unknown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { PageHeader } from '../../parts/PageHeader';
import { SubjectLink } from '../../parts/SubjectLink';
import { SubjectLinks, type Named } from '../../parts/SubjectLinks';
import { Quiet } from '../../parts/When';
import { words } from '../../parts/words';
import { sectionAt } from '../../sections';
import { NewSubject } from '../subject/NewSubject';

interface RoleView {
  readonly role?: Unknown<string>;
  readonly held: readonly {
    readonly responsibility: Named;
    readonly scope: readonly Named[];
    readonly holder?: Unknown<Named>;
    readonly deputy?: Unknown<Named>;
  }[];
  readonly vacant: readonly Named[];
}

interface VacancyView {
  readonly place: Named;
  readonly roles: readonly string[];
}

interface TrainingView {
  readonly person: Named;
  readonly courses: readonly { readonly content: string; readonly validUntil?: Unknown<string> }[];
  readonly state: string;
}

interface ProcedureView {
  readonly procedure: Named;
  readonly process?: Unknown<string>;
  readonly revision?: Unknown<string>;
  readonly owner?: Unknown<string>;
  readonly reviewDue?: Unknown<string>;
  readonly overdue: boolean;
  readonly know: readonly Named[];
  readonly stillTo: readonly Named[];
}

function Holder({ person }: { person: Unknown<Named> }) {
  return person === null || person === undefined ? (
    <Badge color="red" variant="light" radius="xs">
      vacant
    </Badge>
  ) : (
    <SubjectLink id={person.id} name={person.name} hidden={person.hidden} />
  );
}

/** What is said where nobody has been given any role in the record. */
function NoneHeld({ roles }: { roles: readonly RoleView[] }) {
  const places = new Map(roles.flatMap((role) => role.vacant).map((place) => [place.id, place]));
  return (
    <>
      <Text mb="xs">
        No responsibility is recorded: nobody holds any role yet. Enter one for each role, with who holds it,
        who stands in, and for which systems and sites.
      </Text>
      <Text size="sm">
        Roles:{' '}
        {roles
          .map((role) => role.role)
          .filter(isKnown)
          .map(words)
          .join(', ')}
        .
      </Text>
      {places.size > 0 && (
        <Text size="sm">
          Nobody answers for <SubjectLinks subjects={[...places.values()]} />.
        </Text>
      )}
    </>
  );
}

function Roles() {
  const roles = useAnswer<readonly RoleView[]>('/api/governance/roles');
  return (
    <Answered answer={roles}>
      {(all) =>
        all.every((role) => role.held.length === 0) ? (
          <NoneHeld roles={all} />
        ) : (
          <Table withTableBorder verticalSpacing={4} className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Role</Table.Th>
                <Table.Th>For</Table.Th>
                <Table.Th>Holder</Table.Th>
                <Table.Th>Deputy</Table.Th>
                <Table.Th>Nobody for</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.flatMap((role) =>
                (role.held.length === 0 ? [undefined] : role.held).map((held, place) => (
                  <Table.Tr key={`${role.role ?? ''} ${held?.responsibility.id ?? ''}`}>
                    <Table.Td>
                      {place > 0 ? '' : isKnown(role.role) ? words(role.role) : <Quiet>no role given</Quiet>}
                    </Table.Td>
                    <Cell label="For">
                      {held !== undefined &&
                        (held.scope.length === 0 ? 'everything' : <SubjectLinks subjects={held.scope} />)}
                    </Cell>
                    <Cell label="Holder">
                      <Holder person={held?.holder} />
                    </Cell>
                    <Cell label="Deputy">{held !== undefined && <Holder person={held.deputy} />}</Cell>
                    <Cell label="Nobody for">
                      {place === 0 && role.vacant.length > 0 && <SubjectLinks subjects={role.vacant} />}
                    </Cell>
                  </Table.Tr>
                )),
              )}
            </Table.Tbody>
          </Table>
        )
      }
    </Answered>
  );
}

function Vacancies() {
  const vacancies = useAnswer<readonly VacancyView[]>('/api/governance/vacancies');
  return (
    <Answered answer={vacancies}>
      {(all) =>
        all.length === 0 ? (
          <Quiet>Every role is held for every system.</Quiet>
        ) : (
          <Table withTableBorder verticalSpacing={4} className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>System, or site without one</Table.Th>
                <Table.Th>Roles that nobody has for it</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.map((one) => (
                <Table.Tr key={one.place.id}>
                  <Table.Td>
                    <SubjectLink id={one.place.id} name={one.place.name} hidden={one.place.hidden} />
                  </Table.Td>
                  <Cell label="Roles that nobody has for it">{one.roles.map(words).join(', ')}</Cell>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )
      }
    </Answered>
  );
}

const states: Readonly<Record<string, string>> = {
  VALID: 'teal',
  ENDS_SOON: 'orange',
  EXPIRED: 'red',
  NONE: 'red',
};

function TrainingTable() {
  const training = useAnswer<readonly TrainingView[]>('/api/governance/training');
  return (
    <Answered answer={training}>
      {(people) =>
        people.length === 0 ? (
          <Quiet>Nobody has a role in the keeping of the record yet.</Quiet>
        ) : (
          <Table withTableBorder verticalSpacing={4} className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Person</Table.Th>
                <Table.Th>State</Table.Th>
                <Table.Th>Courses</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {people.map((one) => (
                <Table.Tr key={one.person.id}>
                  <Table.Td>
                    <SubjectLink id={one.person.id} name={one.person.name} hidden={one.person.hidden} />
                  </Table.Td>
                  <Cell label="State">
                    <Badge color={states[one.state] ?? 'gray'} variant="light" radius="xs">
                      {words(one.state)}
                    </Badge>
                  </Cell>
                  <Cell label="Courses">
                    {one.courses
                      .map((course) => `${course.content}, until ${course.validUntil ?? 'no day'}`)
                      .join('; ')}
                  </Cell>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )
      }
    </Answered>
  );
}

function Procedures() {
  const procedures = useAnswer<readonly ProcedureView[]>('/api/governance/procedures');
  const read = useCommand<{ id: string }, ProcedureView>(
    ({ id }) => `/api/procedures/${encodeURIComponent(id)}/acknowledge`,
  );
  return (
    <Answered answer={procedures}>
      {(all) =>
        all.length === 0 ? (
          <Quiet>No document is marked as a procedure yet.</Quiet>
        ) : (
          <Table withTableBorder verticalSpacing={4} className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Procedure</Table.Th>
                <Table.Th>Process</Table.Th>
                <Table.Th>Revision</Table.Th>
                <Table.Th>Owner</Table.Th>
                <Table.Th>Review due</Table.Th>
                <Table.Th>Have read it</Table.Th>
                <Table.Th>Still to read it</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {all.map((one) => (
                <Table.Tr key={one.procedure.id}>
                  <Table.Td>
                    <SubjectLink
                      id={one.procedure.id}
                      name={one.procedure.name}
                      hidden={one.procedure.hidden}
                    />
                  </Table.Td>
                  <Cell label="Process">{words(one.process ?? '')}</Cell>
                  <Cell label="Revision" className="exact">
                    {one.revision ?? ''}
                  </Cell>
                  <Cell label="Owner">{one.owner ?? ''}</Cell>
                  <Cell label="Review due" className="exact">
                    {one.reviewDue ?? ''}{' '}
                    {one.overdue && (
                      <Badge color="red" variant="light" radius="xs">
                        overdue
                      </Badge>
                    )}
                  </Cell>
                  <Cell label="Have read it">
                    <SubjectLinks subjects={one.know} />
                  </Cell>
                  <Cell label="Still to read it">
                    <SubjectLinks subjects={one.stillTo} />
                  </Cell>
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="default"
                      loading={read.isPending && read.variables.id === one.procedure.id}
                      onClick={() => {
                        read.mutate({ id: one.procedure.id });
                      }}
                    >
                      I have read it and will follow it
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )
      }
    </Answered>
  );
}

/** Who keeps the record, what they have learned, and what they have read. */
export function Governance() {
  const { title, purpose } = sectionAt('/governance');
  const may = useMay('propose');
  return (
    <>
      <PageHeader title={title} purpose={purpose}>
        {may && <NewSubject kind="responsibility" />}
      </PageHeader>
      <Tabs defaultValue="roles" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="roles">Roles</Tabs.Tab>
          <Tabs.Tab value="vacancies">Vacant</Tabs.Tab>
          <Tabs.Tab value="training">Training</Tabs.Tab>
          <Tabs.Tab value="procedures">Procedures</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="roles">
          <Text size="sm" c="dimmed" mb="sm">
            Who answers for what, as the record says it. The page{' '}
            <Anchor component={Link} to="/people" inherit>
              People
            </Anchor>{' '}
            says who may sign in, and what each may do.
          </Text>
          <Roles />
        </Tabs.Panel>
        <Tabs.Panel value="vacancies">
          <Vacancies />
        </Tabs.Panel>
        <Tabs.Panel value="training">
          <TrainingTable />
        </Tabs.Panel>
        <Tabs.Panel value="procedures">
          <Procedures />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
