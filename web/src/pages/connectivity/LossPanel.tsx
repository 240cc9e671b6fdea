import { Alert, Stack, Table, Text, Title } from '@mantine/core';
import type { AffectedFunction, Loss, Reason } from '../../api/pathTypes';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { causeWords, durationWords, fallbackWords } from './pathWords';

function Because({ reasons }: { reasons: readonly Reason[] }) {
  return reasons.map((reason, at) => (
    <Text key={`${reason.cause} ${reason.by.id} ${at}`} size="sm">
      {causeWords(reason)} <SubjectLink id={reason.by.id} name={reason.by.name} hidden={reason.by.hidden} />
      {reason.words !== '' && `: ${reason.words}`}
    </Text>
  ));
}

function Surely({ surely }: { surely: boolean }) {
  return surely ? <>● surely</> : <>◌ perhaps</>;
}

/** The functions of the business that are affected, with what is recorded of doing without. */
export function FunctionTable({ functions }: { functions: readonly AffectedFunction[] }) {
  if (functions.length === 0) {
    return <Quiet>As far as is recorded, no function of the business is affected.</Quiet>;
  }
  return (
    <Table className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Function</Table.Th>
          <Table.Th>Affected</Table.Th>
          <Table.Th>Because it</Table.Th>
          <Table.Th>Without it</Table.Th>
          <Table.Th>Longest outage</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {functions.map((one) => (
          <Table.Tr key={one.function.id}>
            <Table.Td>
              <SubjectLink id={one.function.id} name={one.function.name} hidden={one.function.hidden} />
            </Table.Td>
            <Cell label="Affected" className="nowrap">
              <Surely surely={one.surely} />
            </Cell>
            <Cell label="Because it">
              <Because reasons={one.reasons} />
            </Cell>
            <Cell label="Without it">{fallbackWords(one.manualFallback)}</Cell>
            <Cell label="Longest outage">
              {isKnown(one.toleratedOutage) ? (
                durationWords(one.toleratedOutage)
              ) : (
                <Quiet>not recorded</Quiet>
              )}
            </Cell>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What stops if something is lost. */
export function LossPanel({ loss }: { loss: Loss }) {
  return (
    <Stack gap="md">
      <Alert variant="light" color="gray">
        {counted(loss.carrierCount, 'connection')} and access paths are lost, {loss.assetCount} assets lose
        something they need, {counted(loss.functions.length, 'function')} of the business depend on them.
      </Alert>
      <div>
        <Title order={2}>Functions</Title>
        <FunctionTable functions={loss.functions} />
      </div>
      <div>
        <Title order={2}>Assets</Title>
        {loss.assets.length === 0 && <Quiet>As far as is recorded, none.</Quiet>}
        <Table className="stacked">
          <Table.Tbody>
            {loss.assets.map((one) => (
              <Table.Tr key={one.subject.id}>
                <Table.Td>
                  <SubjectLink id={one.subject.id} name={one.subject.name} hidden={one.subject.hidden} />
                </Table.Td>
                <Table.Td className="nowrap">
                  <Surely surely={one.surely} />
                </Table.Td>
                <Table.Td>
                  <Because reasons={one.reasons} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {loss.assetCount > loss.assets.length && (
          <Quiet>{`and ${loss.assetCount - loss.assets.length} more`}</Quiet>
        )}
      </div>
      <div>
        <Title order={2}>Connections and access paths</Title>
        <Table className="stacked">
          <Table.Tbody>
            {loss.carriers.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>
                  <SubjectLink id={one.id} name={one.words} />
                </Table.Td>
                <Table.Td className="nowrap">
                  <Surely surely={one.surely} />
                </Table.Td>
                <Table.Td>
                  <Because reasons={[one.reason]} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {loss.carrierCount > loss.carriers.length && (
          <Quiet>{`and ${loss.carrierCount - loss.carriers.length} more`}</Quiet>
        )}
      </div>
    </Stack>
  );
}
