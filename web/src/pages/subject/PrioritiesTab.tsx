import { Anchor, List, Paper, SimpleGrid, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswerAt } from '../../api/answers';
import { linkAt } from '../../api/moment';
import type { Availability, DecisionRow, Exposure, OnAxis } from '../../api/priorityTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { useMoment } from '../../parts/useMoment';
import { Quiet, When } from '../../parts/When';
import { span, within, words } from '../../parts/words';
import { LevelText, RatingText } from '../priorities/RatingText';

function CriticalityCard({ axes }: { axes: readonly OnAxis[] }) {
  return (
    <Paper withBorder p="sm">
      <Title order={2} size="h4" mb="xs">
        Criticality
      </Title>
      <Table className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Axis</Table.Th>
            <Table.Th>Own</Table.Th>
            <Table.Th>With what depends on it</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {axes.map((axis) => (
            <Table.Tr key={axis.axis}>
              <Table.Td>{words(axis.axis)}</Table.Td>
              <Cell label="Own">
                <RatingText rating={axis.own} />
              </Cell>
              <Cell label="With what depends on it" className="wrap">
                <RatingText rating={axis.effective} />
                {isKnown(axis.why) && <Text size="xs">{axis.why}</Text>}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function Weak({ exposure }: { exposure: Exposure }) {
  return (
    <List size="sm" mt="xs">
      {exposure.discoveries.map((one) => (
        <List.Item key={one.where}>
          <b>Found from outside</b>: {one.where} {isKnown(one.found) ? one.found : ''}
        </List.Item>
      ))}
      {exposure.weaknesses.map((one) => (
        <List.Item key={one.flag}>
          {words(one.flag)}: {one.evidence}
          {one.computed ? ' (the record shows it)' : ''}
        </List.Item>
      ))}
      {exposure.controls.map((one) => (
        <List.Item key={one.name}>
          Control {one.name}, lowers by {one.lowers}
          {isKnown(one.rationale) ? `: ${one.rationale}` : ''}
          {one.overdue ? ' — review overdue' : ''}
        </List.Item>
      ))}
      {exposure.notes.map((note) => (
        <List.Item key={note}>{note}</List.Item>
      ))}
    </List>
  );
}

function ExposureCard({ exposure }: { exposure: Exposure }) {
  return (
    <Paper withBorder p="sm">
      <Title order={2} size="h4" mb="xs">
        Exposure
      </Title>
      <Text size="sm">
        Inherent <LevelText level={exposure.inherent} />, residual <LevelText level={exposure.residual} />; in
        the terms of SSVC {within(words(exposure.system))}
        {exposure.system !== exposure.systemAtMost && ` to ${within(words(exposure.systemAtMost))}`}.
      </Text>
      <Table mt="xs" className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Factor</Table.Th>
            <Table.Th>Value</Table.Th>
            <Table.Th>Counts</Table.Th>
            <Table.Th>Why</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {exposure.factors.map((one) => (
            <Table.Tr key={one.factor}>
              <Table.Td>{words(one.factor)}</Table.Td>
              <Cell label="Value">
                {isKnown(one.recorded) ? words(one.recorded) : <Quiet>not known</Quiet>}
              </Cell>
              <Cell label="Counts" className="exact nowrap">
                {one.level.low === one.level.high ? one.level.low : `${one.level.low}–${one.level.high}`}
              </Cell>
              <Cell label="Why" className="wrap">
                {one.why}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Weak exposure={exposure} />
    </Paper>
  );
}

function Line({ label, value }: { label: string; value: string | undefined }) {
  return (
    <Text size="sm">
      {label}: {value ?? <Quiet>not recorded</Quiet>}
    </Text>
  );
}

function known(value: string | null | undefined): string | undefined {
  return isKnown(value) ? value : undefined;
}

function spanOf(value: string | null | undefined): string | undefined {
  return isKnown(value) ? span(value) : undefined;
}

function AvailabilityCard({ row, availability }: { row: DecisionRow; availability: Availability }) {
  const level = known(availability.level);
  const rolling = known(availability.rollingUpdate);
  return (
    <Paper withBorder p="sm">
      <Title order={2} size="h4" mb="xs">
        Availability
      </Title>
      <Line label="Needed of it" value={level === undefined ? undefined : words(level)} />
      {isKnown(availability.percentage) && (
        <Line label="Share of time" value={`${availability.percentage} %`} />
      )}
      <Text size="sm">{availability.reason}</Text>
      <Line label="Impact of its loss" value={known(availability.impact)} />
      <Line label="Recovery time" value={spanOf(availability.recoveryTime)} />
      <Line label="Longest tolerable outage" value={spanOf(availability.toleratedOutage)} />
      <Line label="Rolling update" value={rolling === undefined ? undefined : words(rolling)} />
      {availability.groups.map((group) => (
        <Text key={group.group.id} size="sm" mt="xs">
          <SubjectLink
            id={group.group.id}
            name={group.group.name}
            hidden={group.group.hidden}
            kind="redundancy-group"
          />
          : {group.lost && <b>redundancy lost; </b>}
          in service <SubjectLinks subjects={group.inService} />
          {group.out.length > 0 && (
            <>
              ; out <SubjectLinks subjects={group.out} />
            </>
          )}
        </Text>
      ))}
      <Text size="sm" mt="xs">
        Next window:{' '}
        {isKnown(row.next) ? (
          <>
            <When at={row.next.from} /> in <SubjectLinks subjects={row.next.windows} />
            {row.next.conditions.length > 0 && ` (${row.next.conditions.join('; ')})`}
          </>
        ) : (
          <Quiet>{row.windows.length === 0 ? 'nobody has said when it may be touched' : 'none ahead'}</Quiet>
        )}
      </Text>
    </Paper>
  );
}

/** The three factors of an asset, each with its reasons. */
export function PrioritiesTab({ id }: { id: string }) {
  const [moment] = useMoment();
  const answer = useAnswerAt<DecisionRow>(`/api/priorities/assets/${encodeURIComponent(id)}`);
  return (
    <Answered answer={answer}>
      {(row) => (
        <>
          <SimpleGrid cols={{ base: 1, lg: 2 }}>
            <CriticalityCard axes={row.axes} />
            <AvailabilityCard row={row} availability={row.availability} />
          </SimpleGrid>
          <SimpleGrid cols={1} mt="md">
            <ExposureCard exposure={row.exposure} />
          </SimpleGrid>
          <Text size="sm" mt="xs" className="no-print">
            <Anchor
              component={Link}
              inherit
              to={linkAt(`/priorities/decision?subject=${encodeURIComponent(id)}`, moment)}
            >
              Beside other assets
            </Anchor>
          </Text>
        </>
      )}
    </Answered>
  );
}
