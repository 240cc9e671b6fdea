import { Badge, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { useParams } from 'react-router';
import { useFinal } from '../../api/assessment';
import type { ControlEffect, LevelRange } from '../../api/riskTypes';
import { isKnown, type Unknown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { Quiet } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { EffortScale, MeasureText, NotKnown } from './parts';
import { RiskTabs } from './RiskTabs';
import { Shifts } from './Shifts';
import { statusColour, statusText } from './statusColour';
import { TreeStateBadge } from './TreesPage';

function range(one: LevelRange): string {
  return one.low === one.high ? String(one.low) : `${String(one.low)} to ${String(one.high)}`;
}

function rating(one: Unknown<string> | undefined): string {
  return isKnown(one) ? words(one) : 'not rated';
}

function Effect({ effect }: { effect: ControlEffect }) {
  const { control } = effect;
  const nowhere = effect.trees.length + effect.risks.length + effect.exposures.length === 0;
  return (
    <Stack gap="md">
      <Group gap="sm">
        <Title order={2} size="h4">
          <SubjectLink
            id={control.control.id}
            name={control.control.name}
            hidden={control.control.hidden}
            kind="control"
          />
        </Title>
        {isKnown(control.status) ? (
          <Badge variant="light" color={statusColour(control.status)} miw="max-content">
            {statusText(control.status)}
          </Badge>
        ) : (
          <Badge variant="light" color="yellow" miw="max-content">
            Not recorded whether it is there
          </Badge>
        )}
      </Group>
      <Text size="sm">
        {isKnown(control.owner) ? (
          <>
            Owner: <SubjectLinks subjects={[control.owner]} />.{' '}
          </>
        ) : (
          'Nobody owns it. '
        )}
        {isKnown(control.type) && `${words(control.type)}. `}
        {control.guards.length > 0 ? (
          <>
            Guards: <SubjectLinks subjects={control.guards} />.{' '}
          </>
        ) : (
          'What it guards is not recorded. '
        )}
        {control.references.length > 0
          ? `Clauses: ${control.references.join(', ')}. `
          : 'It names no clause of a standard. '}
        {isKnown(control.lastTested) ? `Last tested on ${control.lastTested}.` : 'No test of it is recorded.'}
        {control.testDue && (
          <>
            {' '}
            <b>To be tested: no test of the last 12 months is recorded.</b>
          </>
        )}
      </Text>
      {nowhere && <Quiet>No attack tree, risk or exposure counts on it.</Quiet>}
      {!nowhere && (
        <Table striped className="stacked">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>What counts on it</Table.Th>
              <Table.Th>With it</Table.Th>
              <Table.Th>Without it</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {effect.trees.map((one) => (
              <Table.Tr key={one.tree.id}>
                <Table.Td className="wrap">
                  Attack tree <SubjectLink id={one.tree.id} name={one.tree.name} hidden={one.tree.hidden} />
                </Table.Td>
                <Cell label="With it">
                  <TreeStateBadge state={one.with} />
                </Cell>
                <Cell label="Without it">
                  <TreeStateBadge state={one.without} />
                </Cell>
              </Table.Tr>
            ))}
            {effect.risks.map((one) => (
              <Table.Tr key={one.risk.id}>
                <Table.Td className="wrap">
                  Risk <SubjectLink id={one.risk.id} name={one.risk.name} hidden={one.risk.hidden} />
                </Table.Td>
                <Cell label="With it">{rating(one.with)}</Cell>
                <Cell label="Without it">{rating(one.without)}</Cell>
              </Table.Tr>
            ))}
            {effect.exposures.map((one) => (
              <Table.Tr key={one.asset.id}>
                <Table.Td className="wrap">
                  Exposure of{' '}
                  <SubjectLink id={one.asset.id} name={one.asset.name} hidden={one.asset.hidden} />
                </Table.Td>
                <Cell label="With it">{range(one.with)}</Cell>
                <Cell label="Without it">{range(one.without)}</Cell>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <section aria-label="On attack paths">
        <Title order={3} size="h5">
          On attack paths
        </Title>
        <NotKnown of={effect} />
        {effect.measures.length === 0 ? (
          <Text size="sm">
            What it does to attack paths does not follow from the record: it names no clause that means a
            measure there, or guards nothing that such a measure fits.
          </Text>
        ) : (
          <>
            <Text size="sm">
              By its clauses and what it guards it stands for {counted(effect.measures.length, 'measure')},
              which were tried in addition to what is recorded. Without them attack paths join{' '}
              {counted(effect.pairs, 'pair')} of a sort of entry and a consequence.
            </Text>
            <List size="sm">
              {effect.measures.map((one) => (
                <List.Item key={`${one.remedy} ${one.subject.id}`}>
                  <MeasureText proposal={one} />
                </List.Item>
              ))}
            </List>
            {effect.closed.length + effect.dearer.length === 0 && (
              <Text size="sm">
                They close none of these and make none harder: on attack paths the control makes no
                difference.
              </Text>
            )}
            {[effect.closed, effect.dearer].some((some) => some.length > 0) && <EffortScale />}
            <Shifts title="Closed" shifts={effect.closed} />
            <Shifts title="Harder" shifts={effect.dearer} />
          </>
        )}
      </section>
    </Stack>
  );
}

/** The plant with a control and without it. */
export function ControlPage() {
  const { id = '' } = useParams();
  const answer = useFinal<ControlEffect>(`/api/controls/${encodeURIComponent(id)}/effect`);
  return (
    <>
      <RiskTabs purpose="The plant with a control and without it: attack trees, risks, exposure and attack paths. It is only tried out; the record stays as it is." />
      <Answered answer={answer}>{(effect) => <Effect effect={effect} />}</Answered>
    </>
  );
}
