import { Anchor, Button, Chip, Table, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { allChanges } from '../../api/allPages';
import { isKnown, type ChangeSummary } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { FilterBar, FilteredBy } from '../../parts/FilterBar';
import { Mark } from '../../parts/Mark';
import { PageHeader } from '../../parts/PageHeader';
import { useAddress } from '../../parts/useAddress';
import { useChoose } from '../../parts/useChoices';
import { useRowKeys } from '../../parts/useRowKeys';
import { Quiet, When } from '../../parts/When';
import { words } from '../../parts/words';
import { sectionAt } from '../../sections';
import { isOver } from './road';
import { Somebodies, Somebody } from '../../parts/Somebody';
import { DayInput } from '../../parts/DayInput';

const views = {
  open: ['PROPOSED', 'APPROVED', 'SCHEDULED', 'IMPLEMENTING', 'IMPLEMENTED'],
  applied: ['APPLIED', 'VERIFIED', 'CLOSED'],
  refused: ['REJECTED', 'WITHDRAWN', 'ROLLED_BACK'],
} as const;

/** What is looked for among changes beside the state: each says what it means if there is none. */
const sorts = [
  {
    name: 'temporary',
    title: 'Temporary',
    none: 'No change is temporary: no fix is in place past its date.',
    holds: (change: ChangeSummary) => change.type === 'TEMPORARY',
  },
  {
    name: 'emergency',
    title: 'Emergency',
    none: 'No emergency change was made: none was reviewed late, and none waits for its review.',
    holds: (change: ChangeSummary) => change.type === 'EMERGENCY',
  },
  {
    name: 'lacking',
    title: 'Sign-off missing',
    none: 'Every change that was carried out has who put it forward, who approved it and, where the plant was altered, who verified it.',
    holds: (change: ChangeSummary) => change.lacks.length > 0,
  },
] as const;

function isView(name: string): name is keyof typeof views {
  return name in views;
}

function isRefused({ state }: ChangeSummary): boolean {
  return (views.refused as readonly string[]).includes(state);
}

/** What is overdue about a change: the review of an emergency, the end of what is temporary. */
function Late({ change }: { change: ChangeSummary }) {
  const now = new Date();
  if (isOver(change.reviewDue, now)) {
    return <Text size="xs">Review overdue</Text>;
  }
  if (change.reviewedLate) {
    return <Text size="xs">Reviewed late</Text>;
  }
  return isOver(change.ends, now) ? <Text size="xs">Should have ended</Text> : null;
}

function Verified({ change }: { change: ChangeSummary }) {
  if (isKnown(change.verifiedBy)) {
    return <Somebody user={change.verifiedBy} />;
  }
  if (change.lacks.includes('VERIFIER')) {
    return (
      <Text span inherit fw={600}>
        nobody yet
      </Text>
    );
  }
  return (
    <Quiet>
      {change.extent === 'RECORD' ? 'none needed, only the record was corrected' : 'not done yet'}
    </Quiet>
  );
}

function ChangesTable({ changes, none }: { changes: readonly ChangeSummary[]; none: string }) {
  const navigate = useNavigate();
  const rows = useRowKeys((index) => {
    const change = changes[index];
    if (change !== undefined) {
      void navigate(`/changes/${encodeURIComponent(change.id)}`);
    }
  });
  if (changes.length === 0) {
    return <Quiet>{none}</Quiet>;
  }
  return (
    <Table.ScrollContainer minWidth={960}>
      <Table striped highlightOnHover className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Change</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Title</Table.Th>
            <Table.Th>Type</Table.Th>
            <Table.Th>Edits</Table.Th>
            <Table.Th>Proposed by</Table.Th>
            <Table.Th>Approved by</Table.Th>
            <Table.Th>Verified by</Table.Th>
            <Table.Th>Opened</Table.Th>
            <Table.Th>Applied</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody {...rows}>
          {changes.map((change) => (
            <Table.Tr key={change.id} tabIndex={0} data-row>
              <Table.Td className="exact nowrap">{change.id}</Table.Td>
              <Table.Td>
                <Mark name={change.state} />
                <Late change={change} />
              </Table.Td>
              <Table.Td>
                <Anchor component={Link} to={`/changes/${encodeURIComponent(change.id)}`} inherit>
                  {change.title}
                </Anchor>
              </Table.Td>
              <Cell label="Type">{words(change.type)}</Cell>
              <Cell label="Edits" className="exact right">
                {change.edits.toLocaleString('en')}
              </Cell>
              <Cell label="Proposed by">
                <Somebody user={change.author} />
              </Cell>
              <Cell label="Approved by">
                {change.lacks.includes('APPROVER') ? (
                  <Text span inherit fw={600}>
                    nobody yet
                  </Text>
                ) : (
                  <Somebodies users={change.approvers} />
                )}
                {isKnown(change.approved) && (
                  <Text size="xs" c="dimmed">
                    <When at={change.approved} />
                  </Text>
                )}
              </Cell>
              <Cell label="Verified by">
                <Verified change={change} />
              </Cell>
              <Cell label="Opened">
                <When at={change.opened} />
              </Cell>
              <Cell label="Applied">
                {isKnown(change.applied) ? (
                  <When at={change.applied} />
                ) : (
                  <Quiet>{isRefused(change) ? 'no' : 'not yet'}</Quiet>
                )}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** All changes, the open ones first of all. */
export function Changes() {
  const [parameters] = useAddress();
  // Read to their end, since what is looked for may stand on any page.
  const changes = useQuery({
    queryKey: ['/api/changes', 'all'],
    queryFn: ({ signal }) => allChanges(signal),
    placeholderData: keepPreviousData,
  });
  const view = parameters.get('state') ?? 'all';
  const sort = sorts.find((one) => one.name === view);
  const from = parameters.get('from') ?? '';
  const until = parameters.get('until') ?? '';
  const set: (name: string, value: string) => void = useChoose();
  const shown = (change: ChangeSummary) =>
    (sort === undefined || sort.holds(change)) &&
    (!isView(view) || (views[view] as readonly string[]).includes(change.state)) &&
    (from === '' || change.opened.slice(0, 10) >= from) &&
    (until === '' || change.opened.slice(0, 10) <= until);
  const { title, purpose } = sectionAt('/changes');
  return (
    <>
      <PageHeader title={title} purpose={purpose}>
        <Button component={Link} to="/inbox" variant="default">
          Propose from the inbox
        </Button>
      </PageHeader>
      <FilterBar align="flex-end">
        <Chip.Group
          value={view}
          onChange={(chosen) => {
            set('state', chosen === 'all' ? '' : chosen);
          }}
        >
          {['all', ...Object.keys(views)].map((one) => (
            <Chip key={one} value={one} size="xs" radius="xs">
              {words(one)}
            </Chip>
          ))}
          {sorts.map((one) => (
            <Chip key={one.name} value={one.name} size="xs" radius="xs">
              {one.title}
            </Chip>
          ))}
        </Chip.Group>
        <DayInput
          label="Opened from"
          value={from}
          onChange={(day) => {
            set('from', day);
          }}
        />
        <DayInput
          label="Opened until"
          value={until}
          onChange={(day) => {
            set('until', day);
          }}
        />
        <FilteredBy label="Changes" value={view === 'all' ? '' : (sort?.title ?? words(view))} />
        <FilteredBy label="Opened from" value={from} />
        <FilteredBy label="Opened until" value={until} />
      </FilterBar>
      <Answered answer={changes}>
        {(all) => (
          <ChangesTable
            changes={all.filter(shown)}
            none={sort === undefined || all.some(sort.holds) ? 'There is no such change.' : sort.none}
          />
        )}
      </Answered>
    </>
  );
}
