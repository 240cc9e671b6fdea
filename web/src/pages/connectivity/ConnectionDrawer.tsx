import { Badge, Drawer, Group, Stack, Table, Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import type { Side, ThreeWayDetail } from '../../api/connectivityTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { basisSentence } from '../../parts/basisSentence';
import { EvidenceTable } from '../../parts/EvidenceTable';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet, When } from '../../parts/When';
import { within, words } from '../../parts/words';
import { extentWords, restsOn, sideWord } from './combinations';
import { Doubts, WaySteps } from './WaySteps';

function SideRow({ title, side }: { title: string; side: Side }) {
  return (
    <Table.Tr>
      <Table.Td fw={600}>{title}</Table.Td>
      <Cell label="State">{sideWord(side.state)}</Cell>
      <Cell label="Since">{isKnown(side.since) ? <When at={side.since} /> : <Quiet>not said</Quiet>}</Cell>
      <Cell label="Because" className="wrap">
        {isKnown(side.basis) ? basisSentence(side.basis) : restsOn(side)}
      </Cell>
    </Table.Tr>
  );
}

function Detail({ detail }: { detail: ThreeWayDetail }) {
  const { row } = detail;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <SubjectLink id={row.id} name={row.name} kind="connection" />
        {isKnown(row.combination) && (
          <Badge variant="outline" radius="xs">
            {words(row.combination)}
          </Badge>
        )}
      </Group>
      <Text size="sm">
        {isKnown(row.words)
          ? `It is ${row.words}.`
          : `What is known leaves: ${row.possible.map((one) => within(words(one))).join(', ')}.`}
      </Text>
      <Table className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th>State</Table.Th>
            <Table.Th>Since</Table.Th>
            <Table.Th>Because</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <SideRow title="Documented" side={row.documented} />
          <SideRow title="Permitted" side={row.permitted} />
          <SideRow title="Observed" side={row.observed} />
        </Table.Tbody>
      </Table>
      <Text size="sm">
        By the rules it is {extentWords[row.extent] ?? row.extent}
        {row.certain ? ', certainly' : ', as far as is known'}: {row.reason}.
      </Text>
      {isKnown(detail.way) && <WaySteps way={detail.way} title="The way of one packet" />}
      <Doubts doubts={detail.doubts} all={detail.doubtful} />
      {detail.evidence.length > 0 && (
        <>
          <Text fw={600}>What sources say</Text>
          <EvidenceTable evidence={detail.evidence} withPath />
        </>
      )}
    </Stack>
  );
}

/** One connection under the three, with the rule that decides at every hop. */
export function ConnectionDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const detail = useAnswer<ThreeWayDetail>(
    `/api/connectivity/three-way/${encodeURIComponent(id ?? '')}`,
    {},
    id !== undefined,
  );
  return (
    <Drawer
      opened={id !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title="Documented, permitted, observed"
    >
      {id !== undefined && <Answered answer={detail}>{(known) => <Detail detail={known} />}</Answered>}
    </Drawer>
  );
}
