import { Alert, Badge, Group, List, Paper, Stack, Text } from '@mantine/core';
import type { Hop, Reach, Way, Ways } from '../../api/pathTypes';
import { CutList } from '../../parts/CutList';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { controlWords, reachWords } from './pathWords';

/** What may be done, in words; a frame alone where it is not sure. */
export function ReachBadge({ reach }: { reach: Reach }) {
  return (
    <Badge
      variant={reach.surely === 'WRITE' ? 'filled' : 'outline'}
      color={reach.possibly === 'WRITE' ? 'red' : 'gray'}
      tt="none"
    >
      {reachWords(reach)}
    </Badge>
  );
}

function Step({ hop }: { hop: Hop }) {
  return (
    <List.Item>
      <Group gap="xs">
        <span>
          → <SubjectLink id={hop.to.id} name={hop.to.name} hidden={hop.to.hidden} />
        </span>
        <ReachBadge reach={hop.reach} />
      </Group>
      <Text size="sm" c="dimmed">
        <CutList
          most={3}
          inAll={hop.carrierCount}
          separator="; "
          items={hop.carriers.map((carrier) => ({
            key: carrier.id,
            part: <SubjectLink id={carrier.id} name={carrier.words} />,
          }))}
        />
      </Text>
      {hop.controls.length > 0 && (
        <Text size="sm">Controls: {hop.controls.map(controlWords).join('; ')}</Text>
      )}
      {hop.unguarded && (
        <Text size="sm" fw={600}>
          ○ between two zones without a conduit
        </Text>
      )}
    </List.Item>
  );
}

function OneWay({ way, place }: { way: Way; place: number }) {
  const first = way.hops[0];
  return (
    <Paper withBorder p="sm" component="article" aria-label={`Way ${place}`}>
      <Group gap="xs" mb={4}>
        <Text fw={600}>{place}.</Text>
        {first !== undefined && (
          <SubjectLink id={first.from.id} name={first.from.name} hidden={first.from.hidden} />
        )}
        <Text size="sm" c="dimmed">
          {counted(way.hops.length, 'step')}; at the end:
        </Text>
        <ReachBadge reach={way.reach} />
      </Group>
      <List listStyleType="none" spacing={4}>
        {way.hops.map((hop) => (
          <Step key={hop.to.id} hop={hop} />
        ))}
      </List>
    </Paper>
  );
}

/** Ways, the shortest first, with the controls at each step. */
export function WayList({ answer }: { answer: Ways }) {
  if (answer.ways.length === 0) {
    return (
      <Alert variant="light" color="gray">
        No way is recorded. That is only as good as the record: connections that nobody has recorded are in no
        way.
      </Alert>
    );
  }
  return (
    <Stack gap="sm">
      <Text>
        {answer.more
          ? `At least ${answer.ways.length + 1} ways; the ${answer.ways.length} shortest are shown.`
          : `${counted(answer.ways.length, 'way')}, and no other is recorded.`}{' '}
        {answer.onEveryWay.length > 0 ? (
          <>
            Every way meets{' '}
            {answer.onEveryWay.map((one, at) => (
              <span key={one.id}>
                {at > 0 && ', '}
                <SubjectLink id={one.id} name={one.name} hidden={one.hidden} />
              </span>
            ))}
            : whoever closes one of these closes all.
          </>
        ) : (
          <Quiet>Nothing in between is on every way.</Quiet>
        )}
      </Text>
      {answer.ways.map((way, at) => (
        <OneWay
          key={way.hops.map((hop) => hop.to.id).join() + (way.hops[0]?.from.id ?? '')}
          way={way}
          place={at + 1}
        />
      ))}
    </Stack>
  );
}
