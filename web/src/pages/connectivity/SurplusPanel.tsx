import { Button, Group, List, Paper, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import type { Surplus } from '../../api/connectivityTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Quiet } from '../../parts/When';
import { NotReady } from './NotReady';
import { Doubts, WaySteps } from './WaySteps';

interface Place {
  readonly value: string;
  readonly label: string;
}

function Found({ surplus }: { surplus: Surplus }) {
  if (isKnown(surplus.unshown)) {
    return <NotReady unshown={surplus.unshown} ready assessing={false} />;
  }
  return (
    <>
      {surplus.unneeded.length === 0 ? (
        <Quiet>
          {`Nothing is permitted from ${surplus.source.name} to ${surplus.destination.name} that no documented connection needs${surplus.certain ? '' : ', as far as is known'}.`}
        </Quiet>
      ) : (
        <>
          <Text size="sm">
            From {surplus.source.name} to {surplus.destination.name} the rules permit what no documented
            connection needs{surplus.certain ? '' : ', as far as is known'}:
          </Text>
          <List size="sm" className="exact" my={4}>
            {surplus.unneeded.map((line) => (
              <List.Item key={line}>{line}</List.Item>
            ))}
          </List>
        </>
      )}
      {isKnown(surplus.way) && <WaySteps way={surplus.way} title="One packet of it" />}
      <Doubts doubts={surplus.doubts} />
    </>
  );
}

/** What the rules permit from one zone to another beyond what is documented. */
export function SurplusPanel({ zones }: { zones: readonly Place[] }) {
  const [source, setSource] = useState<string | null>(null);
  const [destination, setDestination] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ source: string; destination: string }>();
  const answer = useAnswer<Surplus>('/api/connectivity/surplus', { ...asked }, asked !== undefined);
  return (
    <Paper withBorder p="sm" mb="sm">
      <Text fw={600}>Permitted between two zones and needed by no documented connection</Text>
      <Group gap="xs" my="xs">
        <Select
          aria-label="From zone"
          placeholder="From zone"
          searchable
          data={[...zones]}
          value={source}
          onChange={setSource}
        />
        <Select
          aria-label="To zone"
          placeholder="To zone"
          searchable
          data={[...zones]}
          value={destination}
          onChange={setDestination}
        />
        <Button
          variant="default"
          disabled={source === null || destination === null}
          onClick={() => {
            setAsked({ source: source ?? '', destination: destination ?? '' });
          }}
        >
          List it
        </Button>
      </Group>
      {asked !== undefined && <Answered answer={answer}>{(known) => <Found surplus={known} />}</Answered>}
    </Paper>
  );
}
