import { Alert, Badge, Table, Text, Title } from '@mantine/core';
import type { AllowEffect, AllowEffects, AllowListAnswer } from '../../api/allowTypes';
import { useAnswer } from '../../api/answers';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { useAddress } from '../../parts/useAddress';
import { Quiet, When } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { chosenDevice } from './AllowWritePanel';

const colours = { BREAKS: 'red', UNCLEAR: 'yellow', OPENS: 'blue', CLEARS: 'teal' } as const;

function Row({ effect }: { effect: AllowEffect }) {
  return (
    <Table.Tr>
      <Table.Td>
        <Badge color={colours[effect.turn]} variant="light" radius="xs">
          {words(effect.turn)}
        </Badge>
      </Table.Td>
      <Cell label="Connection" className="wrap">
        <SubjectLink
          id={effect.connection.id}
          name={effect.connection.name}
          hidden={effect.connection.hidden}
          kind="connection"
        />
        <Text size="xs" c="dimmed">
          {effect.required === true ? 'documented' : 'not documented'},{' '}
          {effect.observed === true ? 'seen' : 'not seen'}
        </Text>
      </Cell>
      <Cell label="Permitted now → then">
        {words(effect.now)} → {words(effect.then)}
        {!effect.certain && (
          <Text size="xs" c="dimmed">
            not certain
          </Text>
        )}
      </Cell>
      <Cell label="Refused by, or why" className="wrap">
        {isKnown(effect.refusedBy) ? (
          <>
            <SubjectLink
              id={effect.refusedBy.id}
              name={effect.refusedBy.name}
              hidden={effect.refusedBy.hidden}
              kind="asset"
            />
            {isKnown(effect.rule) && `: ${effect.rule}`}
          </>
        ) : (
          effect.reason
        )}
      </Cell>
      <Cell label="Last seen">
        <When at={effect.lastSeen} />
      </Cell>
    </Table.Tr>
  );
}

function Effects({ known }: { known: AllowEffects }) {
  return (
    <>
      <Text size="sm" mb="xs">
        {counted(known.looked, 'connection')} of the record, with this list in force at {known.device.name}{' '}
        and all else as it is.
      </Text>
      {known.effects.length === 0 ? (
        <Quiet>
          No connection would pass that does not pass now, and none would be refused that passes now.
        </Quiet>
      ) : (
        <Table.ScrollContainer minWidth={860}>
          <Table striped className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Effect</Table.Th>
                <Table.Th>Connection</Table.Th>
                <Table.Th>Permitted now → then</Table.Th>
                <Table.Th>Refused by, or why</Table.Th>
                <Table.Th>Last seen</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {known.effects.map((effect) => (
                <Row key={effect.connection.id} effect={effect} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {known.gains.map((gain) => (
        <Alert
          key={`${gain.from} ${gain.to}`}
          variant="light"
          color="blue"
          mt="xs"
          title={`Newly permitted from ${gain.from} to ${gain.to}`}
        >
          {gain.lines.map((line) => (
            <Text size="sm" key={line} component="div">
              {line}
            </Text>
          ))}
        </Alert>
      ))}
    </>
  );
}

/** What the list would break and what it would open, at the device that is chosen. */
export function AllowEffectsPanel({
  list,
  accepted,
}: {
  list: AllowListAnswer;
  accepted: readonly string[];
}) {
  const [parameters] = useAddress();
  const device = chosenDevice(list, parameters.get('device'));
  const answer = useAnswer<AllowEffects>(
    `/api/allow-lists/${encodeURIComponent(list.of)}/effects`,
    {
      accept: accepted,
      device: device?.id,
      face: parameters.getAll('face').filter((one) => !one.endsWith(':')),
    },
    device !== undefined,
  );
  return (
    <section>
      <Title order={4}>What it would break</Title>
      {device === undefined ? (
        <Quiet>
          No device of the record has an interface in two of these zones. Take in the configuration of the one
          that enforces this.
        </Quiet>
      ) : (
        <Answered answer={answer}>{(known) => <Effects known={known} />}</Answered>
      )}
    </section>
  );
}
