import { Button, List, Paper, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useAnswer } from '../../api/answers';
import type { Ways } from '../../api/connectivityTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { useAddress } from '../../parts/useAddress';
import { Quiet } from '../../parts/When';
import { ConnectivityTabs } from './ConnectivityTabs';
import { extentWords } from './combinations';
import { NotReady } from './NotReady';
import { Doubts, WaySteps } from './WaySteps';

function Ranges({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section aria-label={title}>
      <Text fw={600} mt="sm">
        {title}
      </Text>
      {lines.length === 0 ? (
        <Quiet>nothing</Quiet>
      ) : (
        <List size="sm" className="exact">
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      )}
    </section>
  );
}

function Found({ ways }: { ways: Ways }) {
  if (isKnown(ways.unshown)) {
    return <NotReady unshown={ways.unshown} ready assessing={false} />;
  }
  return (
    <Paper withBorder p="sm" aria-label="Answer">
      <Text fw={600}>
        From {ways.source} to {ways.destination}
        {ways.services.length > 0 && ` by ${ways.services.join(', ')}`}: {ways.sentence}.
      </Text>
      {ways.extent !== ways.answered && (
        <Text size="sm">
          What opens connections: {extentWords[ways.extent] ?? ways.extent}; with its replies:{' '}
          {extentWords[ways.answered] ?? ways.answered}.
        </Text>
      )}
      <Ranges title="Permitted at most, with replies" lines={ways.permitted} />
      <Ranges title="Refused, or not answered" lines={ways.refused} />
      {isKnown(ways.permittedWay) && <WaySteps way={ways.permittedWay} title="One way that is permitted" />}
      {isKnown(ways.refusedWay) && <WaySteps way={ways.refusedWay} title="One way that is refused" />}
      <Doubts doubts={ways.doubts} all={ways.doubtful} />
    </Paper>
  );
}

const fields = [
  {
    name: 'source',
    label: 'From',
    hint: 'Name of an asset, network or zone, address, range, internet or any',
  },
  {
    name: 'destination',
    label: 'To',
    hint: 'Name of an asset, network or zone, address, range, internet or any',
  },
  { name: 'service', label: 'Service', hint: 'tcp/502, udp/161-162, icmp/8; every one if empty' },
] as const;

/** What the rules permit from somewhere to somewhere, and which rule decides it. */
export function WaysPage() {
  const [parameters, setParameters] = useAddress();
  const asked = Object.fromEntries(fields.map(({ name }) => [name, parameters.get(name) ?? '']));
  const [written, setWritten] = useState<Readonly<Record<string, string>>>(asked);
  const complete = asked['source'] !== '' && asked['destination'] !== '';
  const answer = useAnswer<Ways>('/api/connectivity/ways', asked, complete);
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    setParameters(Object.fromEntries(Object.entries(written).filter(([, value]) => value.trim() !== '')));
  };
  return (
    <>
      <ConnectivityTabs purpose="What the rules of routers, firewalls and switches permit from anywhere to anywhere, with the rule that decides at every hop." />
      <form className="printed" onSubmit={ask}>
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs" mb="xs">
          {fields.map(({ name, label, hint }) => (
            <TextInput
              key={name}
              label={label}
              description={hint}
              value={written[name] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setWritten((now) => ({ ...now, [name]: value }));
              }}
            />
          ))}
        </SimpleGrid>
        <Button
          type="submit"
          mb="sm"
          disabled={(written['source'] ?? '') === '' || (written['destination'] ?? '') === ''}
        >
          Ask
        </Button>
      </form>
      {complete ? (
        <Answered answer={answer}>{(known) => <Found ways={known} />}</Answered>
      ) : (
        <Quiet>
          Say from where to where. Nothing is sent into the plant; the answer is worked out from the record.
        </Quiet>
      )}
    </>
  );
}
