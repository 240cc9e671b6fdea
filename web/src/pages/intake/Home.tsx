import { Anchor, Button, Checkbox, Group, List, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommand, useStatus } from '../../api/answers';
import { linkAt } from '../../api/moment';
import { useMay, useSeesPart, useSession } from '../../api/session';
import type { Change, Status } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { PageHeader } from '../../parts/PageHeader';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { useMoment } from '../../parts/useMoment';
import { When } from '../../parts/When';
import { t } from '../../language/t';
import { counted, kinds, plural, sentence, singular } from '../../parts/words';
import { sectionAt } from '../../sections';
import { isPlainAddition } from '../inbox/itemTypes';
import { HandIn } from './HandIn';
import { IntakePanel } from './IntakePanel';
import { ItemCounts } from './ItemCounts';

function Card({ to, figure, label }: { to: string; figure: number; label: string }) {
  const [moment] = useMoment();
  return (
    <Paper withBorder p="xs" component={Link} to={linkAt(to, moment)} className="card">
      <span className="figure">{figure.toLocaleString('en')}</span>
      <Text size="sm">{label}</Text>
    </Paper>
  );
}

function Baseline({ status }: { status: Status }) {
  const may = useMay('propose');
  const navigate = useNavigate();
  const propose = useCommand<unknown, Change>('/api/changes', { showsProblem: true });
  const [observed, setObserved] = useState(false);
  const plain = Object.entries(status.items)
    .filter(([type]) => isPlainAddition(type))
    .reduce((sum, [, count]) => sum + count, 0);
  const first = status.commit === 0;
  if (plain === 0) {
    return null;
  }
  return (
    <List.Item>
      {first ? 'Accept a first baseline' : 'Take over what only fills gaps'}:{' '}
      {counted(plain, 'matter adds', 'matters add')} to the record without contradicting anything. What
      documents and configurations say of them becomes one change, which <b>another person</b> approves. What
      was only observed, and what contradicts, stays in the inbox.
      {propose.isError && <ProblemAlert thrown={propose.error} />}
      <Group mt={4}>
        <Button
          disabled={!may}
          loading={propose.isPending}
          onClick={() => {
            propose.mutate(
              {
                title: first ? 'First baseline' : 'Take over plain additions',
                reason:
                  'Accept what the sources say where the record says nothing and no source contradicts.',
                type: first ? 'BASELINE' : 'RETROSPECTIVE',
                selection: { '*plain': observed ? 'true' : 'documented' },
              },
              {
                onSuccess: (change) => {
                  void navigate(`/changes/${encodeURIComponent(change.id)}`);
                },
              },
            );
          }}
        >
          {first ? 'Propose the first baseline' : 'Propose the additions'}
        </Button>
        {may && (
          <Checkbox
            label="Also what was only observed, without any document"
            checked={observed}
            onChange={(event) => {
              setObserved(event.currentTarget.checked);
            }}
          />
        )}
        {!may && (
          <Text size="sm" c="dimmed">
            Only a contributor can propose.
          </Text>
        )}
      </Group>
    </List.Item>
  );
}

function NextSteps({ status }: { status: Status }) {
  const open = Object.values(status.items).reduce((sum, count) => sum + count, 0);
  const nothing = status.sources === 0 && status.commit === 0;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="next">
      <Title order={2} id="next" mb="xs">
        Next
      </Title>
      <List type="ordered" spacing="xs">
        {nothing && (
          <List.Item>
            Drop the files that you have: an inventory, a capture, a scan. Order does not matter.
          </List.Item>
        )}
        {status.openChanges > 0 && (
          <List.Item>
            <Anchor component={Link} to="/changes" inherit>
              {counted(status.openChanges, 'change waits', 'changes wait')} for a decision
            </Anchor>
            .
          </List.Item>
        )}
        {status.quarantined > 0 && (
          <List.Item>
            <Anchor component={Link} to="/sources?tab=imports" inherit>
              {counted(status.quarantined, 'import waits', 'imports wait')} to be admitted
            </Anchor>
            : somebody handed files in that count only when an approver has looked at them.
          </List.Item>
        )}
        <Baseline status={status} />
        {open > 0 && (
          <List.Item>
            <Anchor component={Link} to="/inbox" inherit>
              Decide what waits in the inbox
            </Anchor>
            <ItemCounts byType={status.items} />
          </List.Item>
        )}
        {status.commit > 0 && (
          <List.Item>
            <Anchor component={Link} to="/map" inherit>
              Look at the map
            </Anchor>{' '}
            for what is drawn, and for what is hatched because nobody knows it.
          </List.Item>
        )}
      </List>
    </Paper>
  );
}

/** What a figure counts; files that were taken in are counted apart from the sources of the register. */
function labelOf(kind: string, count: number): string {
  if (kind === 'source') {
    return t('Registered sources');
  }
  return count === 1 ? sentence(singular(kind)) : plural(kind);
}

function Overview({ status }: { status: Status }) {
  const part = useSeesPart();
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 4, lg: 8 }} spacing="xs" className="kind-figures">
        {kinds
          .filter((kind) => (status.counts[kind] ?? 0) > 0 || kind === 'asset')
          .map((kind) => (
            <Card
              key={kind}
              to={kind === 'asset' ? '/assets' : `/register/${kind}`}
              figure={status.counts[kind] ?? 0}
              label={labelOf(kind, status.counts[kind] ?? 0)}
            />
          ))}
        {(status.sources > 0 || !part) && (
          <Card to="/sources" figure={status.sources} label="Files taken in and read" />
        )}
        <Card to="/changes" figure={status.openChanges} label="Open changes" />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {status.commit === 0 ? (
          'The record is empty.'
        ) : (
          <>
            The record is at{' '}
            <Anchor component={Link} to={`/commits/${status.commit}`} inherit>
              commit {status.commit}
            </Anchor>
            , <When at={status.recorded} withAge />.
          </>
        )}
      </Text>
    </>
  );
}

/** The first hour and every day's start: what there is, what to do next, and where files come in. */
export function Home() {
  const status = useStatus(useMay('read'));
  const session = useSession();
  const { title, purpose } = sectionAt('/');
  const reads = useMay('read');
  const submits = useMay('submit');
  const people = useMay('people');
  // As narrow.css has it: the figures fill the screen there, and what is to be done would stand below it.
  const narrow = useMediaQuery('(max-width: 40em)');
  if (!reads && submits) {
    return <HandIn />;
  }
  if (!reads && session.isSuccess) {
    return (
      <>
        <PageHeader title="Asbuilt" purpose="Your roles let you read nothing of the record." />
        {people && (
          <Anchor component={Link} to="/people">
            People
          </Anchor>
        )}
      </>
    );
  }
  const overview = <Answered answer={status}>{(now) => <Overview status={now} />}</Answered>;
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <Stack gap="md">
        {!narrow && overview}
        <IntakePanel />
        <Answered answer={status}>{(now) => <NextSteps status={now} />}</Answered>
        {narrow && overview}
      </Stack>
    </>
  );
}
