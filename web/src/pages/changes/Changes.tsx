import { Anchor, Button, Chip, Group, Table, Text } from '@mantine/core';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { ChangeSummary } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Mark } from '../../parts/Mark';
import { PageHeader } from '../../parts/PageHeader';
import { useRowKeys } from '../../parts/useRowKeys';
import { Quiet, When } from '../../parts/When';
import { words } from '../../parts/words';
import { sectionAt } from '../../sections';
import { isOver } from './road';

const views = {
  open: ['PROPOSED', 'APPROVED', 'SCHEDULED', 'IMPLEMENTING', 'IMPLEMENTED'],
  applied: ['APPLIED', 'VERIFIED', 'CLOSED'],
  refused: ['REJECTED', 'WITHDRAWN', 'ROLLED_BACK'],
} as const;

function isView(name: string): name is keyof typeof views {
  return name in views;
}

/** What is overdue about a change: the review of an emergency, the end of what is temporary. */
function Late({ change }: { change: ChangeSummary }) {
  const now = new Date();
  if (isOver(change.reviewDue, now)) {
    return <Text size="xs">Review overdue</Text>;
  }
  return isOver(change.ends, now) ? <Text size="xs">Should have ended</Text> : null;
}

function ChangesTable({ changes }: { changes: readonly ChangeSummary[] }) {
  const navigate = useNavigate();
  const rows = useRowKeys((index) => {
    const change = changes[index];
    if (change !== undefined) {
      void navigate(`/changes/${encodeURIComponent(change.id)}`);
    }
  });
  if (changes.length === 0) {
    return <Quiet>There is no such change.</Quiet>;
  }
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table striped highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Change</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th>Title</Table.Th>
            <Table.Th>Type</Table.Th>
            <Table.Th>Edits</Table.Th>
            <Table.Th>By</Table.Th>
            <Table.Th>Approved by</Table.Th>
            <Table.Th>Opened</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody {...rows}>
          {changes.map((change) => (
            <Table.Tr key={change.id} tabIndex={0} data-row>
              <Table.Td className="exact">{change.id}</Table.Td>
              <Table.Td>
                <Mark name={change.state} />
                <Late change={change} />
              </Table.Td>
              <Table.Td>
                <Anchor component={Link} to={`/changes/${encodeURIComponent(change.id)}`} inherit>
                  {change.title}
                </Anchor>
              </Table.Td>
              <Table.Td>{words(change.type)}</Table.Td>
              <Table.Td className="exact right">{change.edits.toLocaleString('en')}</Table.Td>
              <Table.Td>{change.author}</Table.Td>
              <Table.Td>{change.approvers.join(', ')}</Table.Td>
              <Table.Td>
                <When at={change.opened} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** All changes, the open ones first of all. */
export function Changes() {
  const [parameters, setParameters] = useSearchParams();
  const changes = useAnswer<readonly ChangeSummary[]>('/api/changes');
  const view = parameters.get('state') ?? 'all';
  const { title, purpose } = sectionAt('/changes');
  return (
    <>
      <PageHeader title={title} purpose={purpose}>
        <Button component={Link} to="/inbox" variant="default">
          Propose from the inbox
        </Button>
      </PageHeader>
      <Group gap={6} mb="xs">
        <Chip.Group
          value={view}
          onChange={(chosen) => {
            setParameters(chosen === 'all' ? {} : { state: chosen });
          }}
        >
          {['all', ...Object.keys(views)].map((one) => (
            <Chip key={one} value={one} size="xs" radius="xs">
              {words(one)}
            </Chip>
          ))}
        </Chip.Group>
      </Group>
      <Answered answer={changes}>
        {(all) => (
          <ChangesTable
            changes={
              isView(view)
                ? all.filter((change) => (views[view] as readonly string[]).includes(change.state))
                : all
            }
          />
        )}
      </Answered>
    </>
  );
}
