import { Alert, Paper, Table, Text } from '@mantine/core';
import { useAnswer } from '../../api/answers';
import { useMay } from '../../api/session';
import { Answered } from '../../parts/Answered';
import { Mark } from '../../parts/Mark';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { typeTitle } from '../inbox/itemTypes';

interface ForeseenMatters {
  readonly total: number;
  readonly matters: readonly {
    readonly type: string;
    readonly name: string;
    readonly sentence: string;
    readonly recorded: readonly string[];
  }[];
}

function Matters({ foreseen }: { foreseen: ForeseenMatters }) {
  if (foreseen.total === 0) {
    return <Quiet>Nothing: the record says all of it already, or nothing of it was understood.</Quiet>;
  }
  return (
    <>
      <Text size="sm" c="dimmed">
        {counted(foreseen.total, 'matter')}
        {foreseen.total > foreseen.matters.length && `, the first ${foreseen.matters.length} are shown`}
      </Text>
      <Table striped>
        <Table.Tbody>
          {foreseen.matters.map((matter, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                <Mark name={matter.type} title={typeTitle(matter.type)} />
              </Table.Td>
              <Table.Td>{matter.name}</Table.Td>
              <Table.Td className="wrap">{matter.sentence}</Table.Td>
              <Table.Td className="exact wrap">{matter.recorded.join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** What files that wait would bring about, for whoever admits them; whoever handed them in only sees that they wait. */
export function Foreseen({ id }: { id: string }) {
  const reads = useMay('read');
  const answer = useAnswer<ForeseenMatters>(`/api/imports/${encodeURIComponent(id)}/foreseen`, {}, reads);
  if (!reads) {
    return (
      <Alert variant="light" title="Handed in">
        It counts when somebody of the plant has looked at it.
      </Alert>
    );
  }
  return (
    <Paper withBorder p="xs">
      <Text fw={600}>What this would bring about if it were admitted</Text>
      <Answered answer={answer}>{(foreseen) => <Matters foreseen={foreseen} />}</Answered>
    </Paper>
  );
}
