import { Table, Text } from '@mantine/core';
import type { Availability, DecisionRow } from '../../api/priorityTypes';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';
import { within, words } from '../../parts/words';
import { AxisText, LevelText } from './RatingText';

/** Whether something stands in for the asset, and whether it can be updated in passing. */
function Redundancy({ availability }: { availability: Availability }) {
  return (
    <>
      {availability.groups.length === 0 && <Quiet>no group recorded</Quiet>}
      {availability.groups.map((group) => (
        <div key={group.group.id}>
          <SubjectLink id={group.group.id} name={group.group.name} hidden={group.group.hidden} />{' '}
          {isKnown(group.scheme) ? within(words(group.scheme)) : ''}
          {group.lost ? (
            <Text size="xs" fw={600}>
              redundancy lost: {group.inService.length} in service, {group.needed} needed
            </Text>
          ) : (
            <Text size="xs" c="dimmed">
              {group.inService.length} in service, {group.needed} needed
            </Text>
          )}
        </div>
      ))}
      <Text size="xs" c="dimmed">
        rolling update:{' '}
        {isKnown(availability.rollingUpdate) ? within(words(availability.rollingUpdate)) : 'not recorded'}
      </Text>
    </>
  );
}

function Need({ availability }: { availability: Availability }) {
  const need = [
    isKnown(availability.level) ? words(availability.level) : undefined,
    isKnown(availability.percentage) ? `${availability.percentage} %` : undefined,
  ].filter((one) => one !== undefined);
  return (
    <span title={availability.reason}>
      {need.length === 0 ? <Quiet>not recorded</Quiet> : need.join(', ')}
      {availability.reduced && (
        <Text size="xs" c="dimmed">
          less than its group
        </Text>
      )}
    </span>
  );
}

function Next({ row }: { row: DecisionRow }) {
  if (isKnown(row.next)) {
    return (
      <>
        <When at={row.next.from} />
        {row.next.conditions.map((condition) => (
          <Text key={condition} size="xs" c="dimmed">
            {condition}
          </Text>
        ))}
      </>
    );
  }
  return <Quiet>{row.windows.length === 0 ? 'nobody has said when' : 'no window ahead'}</Quiet>;
}

/** On how many vulnerabilities the plant acts when, by advisories. */
function Advised({ row }: { row: DecisionRow }) {
  const { advised } = row;
  if (!isKnown(advised)) {
    return <Quiet>being matched</Quiet>;
  }
  const counts = [
    advised.now > 0 ? `${advised.now} now` : undefined,
    advised.nextWindow > 0 ? `${advised.nextWindow} next window` : undefined,
    advised.never > 0 ? `${advised.never} never` : undefined,
  ].filter((one) => one !== undefined);
  return counts.length === 0 ? (
    <Quiet>none</Quiet>
  ) : (
    <span title={advised.advisories.join(', ')}>
      {counts.join(', ')}
      {advised.exploited > 0 && (
        <Text size="xs" fw={600}>
          {advised.exploited} known to be exploited
        </Text>
      )}
    </span>
  );
}

/** The three factors of some assets side by side. */
export function DecisionTable({ rows }: { rows: readonly DecisionRow[] }) {
  const axis = (row: DecisionRow, name: string) => row.axes.find((one) => one.axis === name);
  return (
    <Table.ScrollContainer minWidth={1100}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Asset</Table.Th>
            <Table.Th>Business</Table.Th>
            <Table.Th>Safety</Table.Th>
            <Table.Th>Security</Table.Th>
            <Table.Th>Inherent</Table.Th>
            <Table.Th>Residual</Table.Th>
            <Table.Th>SSVC exposure</Table.Th>
            <Table.Th>Availability</Table.Th>
            <Table.Th>Redundancy</Table.Th>
            <Table.Th>Next window</Table.Th>
            <Table.Th>Advisories</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.asset.id}>
              <Table.Td>
                <SubjectLink id={row.asset.id} name={row.asset.name} hidden={row.asset.hidden} kind="asset" />
                {isKnown(row.assetClass) && (
                  <Text size="xs" c="dimmed">
                    {words(row.assetClass)}
                  </Text>
                )}
              </Table.Td>
              {['BUSINESS', 'SAFETY', 'SECURITY'].map((name) => (
                <Cell label={words(name)} key={name}>
                  <AxisText axis={axis(row, name)} />
                </Cell>
              ))}
              <Cell label="Inherent">
                <LevelText level={row.exposure.inherent} />
              </Cell>
              <Cell label="Residual">
                <LevelText level={row.exposure.residual} />
                {row.exposure.discoveries.length > 0 && (
                  <Text size="xs" fw={600}>
                    found from outside
                  </Text>
                )}
              </Cell>
              <Cell label="SSVC exposure">
                {words(row.exposure.system)}
                {row.exposure.system !== row.exposure.systemAtMost &&
                  ` to ${within(words(row.exposure.systemAtMost))}`}
              </Cell>
              <Cell label="Availability">
                <Need availability={row.availability} />
              </Cell>
              <Cell label="Redundancy">
                <Redundancy availability={row.availability} />
              </Cell>
              <Cell label="Next window">
                <Next row={row} />
              </Cell>
              <Cell label="Advisories">
                <Advised row={row} />
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
