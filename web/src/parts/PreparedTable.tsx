import { Anchor, Button, Group, Progress, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswer } from '../api/answers';
import type { AskedExport, PreparedFile } from '../api/exportTypes';
import { address } from '../api/request';
import { isKnown } from '../api/types';
import { labelText, whatText } from '../pages/exports/words';
import { When } from './When';
import { bytes } from './words';

function Taking({ file, asked }: { file: PreparedFile; asked: readonly AskedExport[] }) {
  const allowed = asked.find((one) => one.what === file.what && one.state === 'ALLOWED');
  if (file.needsSecondPerson && allowed === undefined) {
    return (
      <Anchor component={Link} to={address('/exports', { what: file.what })}>
        Ask another person to approve it
      </Anchor>
    );
  }
  return (
    <Button
      component="a"
      size="compact-sm"
      download
      href={address(`/api/files/${file.id}/content`, { export: allowed?.export })}
    >
      Fetch it
    </Button>
  );
}

function State({ file }: { file: PreparedFile }) {
  switch (file.state) {
    case 'UNDERWAY':
      return (
        <div role="status">
          <Progress value={file.progress * 100} animated aria-label="Progress" />
          <Text size="xs" c="dimmed">
            {file.message}
          </Text>
        </div>
      );
    case 'FAILED':
      return <Text size="sm">Not made: {file.message}</Text>;
    case 'READY':
      return (
        <Text size="sm">
          {isKnown(file.label) && `${labelText(file.label)}, `}
          {isKnown(file.bytes) && bytes(file.bytes)}, until <When at={file.until} />
        </Text>
      );
  }
}

/** What was made in the background, or is being made: how far it is, and where it is fetched, cancelled or deleted. */
export function PreparedTable({
  files,
  onDiscard,
}: {
  files: readonly PreparedFile[];
  onDiscard: (id: string) => void;
}) {
  const waits = files.some((file) => file.needsSecondPerson);
  const asked = useAnswer<readonly AskedExport[]>('/api/exports', {}, waits);
  return (
    <Table.ScrollContainer minWidth={520} className="no-print">
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>What</Table.Th>
            <Table.Th w="40%">State</Table.Th>
            <Table.Th w={260} aria-label="What can be done" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {files.map((file) => (
            <Table.Tr key={file.id}>
              <Table.Th scope="row">{whatText(file.what)}</Table.Th>
              <Table.Td>
                <State file={file} />
              </Table.Td>
              <Table.Td>
                <Group gap="xs">
                  {file.state === 'READY' && <Taking file={file} asked={asked.data ?? []} />}
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => {
                      onDiscard(file.id);
                    }}
                  >
                    {file.state === 'UNDERWAY' ? 'Cancel' : 'Delete'}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
