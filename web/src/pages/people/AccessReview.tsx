import { Alert, Anchor, Button, Checkbox, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useCommand } from '../../api/answers';
import type { HeldGrant, Verdict } from '../../api/peopleTypes';
import { isKnown } from '../../api/types';
import { useMay } from '../../api/session';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { When } from '../../parts/When';
import { words } from '../../parts/words';
import { chosenOf, countOf, nameOf, stateInWords } from './review';
import { Somebody } from '../../parts/Somebody';

function Row({
  held,
  chosen,
  onChoose,
}: {
  held: HeldGrant;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}) {
  const { grant } = held;
  return (
    <Table.Tr>
      <Table.Td className="no-print">
        {held.mine && (
          <Checkbox
            aria-label={`${words(grant.role)} of ${held.name}`}
            checked={chosen}
            onChange={(event) => {
              onChoose(event.currentTarget.checked);
            }}
          />
        )}
      </Table.Td>
      <Table.Td>
        {held.name} <span className="exact">{held.user}</span>
      </Table.Td>
      <Cell label="Role">
        {words(grant.role)}
        {isKnown(grant.deputyFor) && `, for ${grant.deputyFor}`}
      </Cell>
      <Cell label="For" className="wrap">
        {grant.scope.length === 0 ? 'whole plant' : grant.scope.join(', ')}
      </Cell>
      <Cell label="Confirmed">{isKnown(grant.confirmed) && <When at={grant.confirmed} />}</Cell>
      <Cell label="Due">
        <When at={held.due} />
      </Cell>
      <Cell label="State">{stateInWords(held)}</Cell>
    </Table.Tr>
  );
}

/** Confirms or ends what is chosen. */
function Verdicts({
  chosen,
  onDone,
}: {
  chosen: readonly HeldGrant[];
  onDone: (done: readonly HeldGrant[]) => void;
}) {
  const options = { showsProblem: true };
  const confirm = useCommand<ReturnType<typeof chosenOf>, unknown>('/api/access-review/confirm', options);
  const end = useCommand<ReturnType<typeof chosenOf>, unknown>('/api/access-review/end', options);
  const none = chosen.length === 0;
  return (
    <>
      {confirm.isError && <ProblemAlert thrown={confirm.error} />}
      {end.isError && <ProblemAlert thrown={end.error} />}
      <Group my="sm" className="no-print">
        <Button
          disabled={none}
          loading={confirm.isPending}
          onClick={() => {
            confirm.mutate(chosenOf(chosen), {
              onSuccess: () => {
                onDone(chosen);
              },
            });
          }}
        >
          Still needed{countOf(chosen)}
        </Button>
        <Button
          variant="default"
          disabled={none}
          loading={end.isPending}
          onClick={() => {
            end.mutate(chosenOf(chosen), {
              onSuccess: () => {
                onDone(chosen);
              },
            });
          }}
        >
          Take away{countOf(chosen)}
        </Button>
      </Group>
    </>
  );
}

function Grants({ all }: { all: readonly HeldGrant[] }) {
  const certifies = useMay('certify');
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const chosen = all.filter((held) => keys.has(nameOf(held)));
  const due = all.filter((held) => held.mine && held.state !== 'CURRENT');
  const choose = (held: readonly HeldGrant[], on: boolean) => {
    setKeys((known) => {
      const next = new Set(known);
      held.forEach((one) => {
        if (on) {
          next.add(nameOf(one));
        } else {
          next.delete(nameOf(one));
        }
      });
      return next;
    });
  };
  return (
    <>
      {certifies && due.length > 0 && (
        <Checkbox
          label={`All ${String(due.length)} that are due`}
          checked={due.every((held) => keys.has(nameOf(held)))}
          onChange={(event) => {
            choose(due, event.currentTarget.checked);
          }}
        />
      )}
      <Table maw={1100} className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="no-print" />
            <Table.Th>Person</Table.Th>
            <Table.Th>Role</Table.Th>
            <Table.Th>For</Table.Th>
            <Table.Th>Confirmed</Table.Th>
            <Table.Th>Due</Table.Th>
            <Table.Th>State</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {all.map((held) => (
            <Row
              key={nameOf(held)}
              held={held}
              chosen={keys.has(nameOf(held))}
              onChoose={(on) => {
                choose([held], on);
              }}
            />
          ))}
        </Table.Tbody>
      </Table>
      {certifies && (
        <Verdicts
          chosen={chosen}
          onDone={(done) => {
            // What was chosen since then stays chosen.
            choose(done, false);
          }}
        />
      )}
    </>
  );
}

/** The verdicts so far, for whoever audits. */
function Report() {
  const verdicts = useAnswer<readonly Verdict[]>('/api/access-review/verdicts');
  const newest = 20;
  return (
    <Answered answer={verdicts}>
      {(all) => (
        <>
          <Title order={3} mt="md" mb="xs">
            Verdicts
          </Title>
          {all.length === 0 && <Text size="sm">None yet.</Text>}
          <Table maw={1100} mb="sm">
            <Table.Tbody>
              {all.slice(0, newest).map((verdict) => (
                <Table.Tr key={verdict.at + verdict.what + verdict.verdict}>
                  <Table.Td>
                    <When at={verdict.at} />
                  </Table.Td>
                  <Table.Td>
                    <Somebody user={verdict.by} />
                  </Table.Td>
                  <Table.Td>{words(verdict.verdict)}</Table.Td>
                  <Table.Td className="wrap">{verdict.what === '' ? verdict.user : verdict.what}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Anchor href="/api/access-review/verdicts.csv" download size="sm" className="no-print">
            All of it as CSV
          </Anchor>
        </>
      )}
    </Answered>
  );
}

/** Who waits to be forgotten, for whoever has to agree. */
function Forgetting() {
  const waiting =
    useAnswer<readonly { user: string; name: string; by: string; at: string }[]>('/api/people/forgetting');
  return (
    <>
      {(waiting.data ?? []).map((one) => (
        <Agree key={one.user} user={one.user} name={one.name} by={one.by} />
      ))}
    </>
  );
}

function Agree({ user, name, by }: { user: string; name: string; by: string }) {
  const certifies = useMay('certify');
  const agree = useCommand<Record<string, never>, unknown>(
    `/api/people/${encodeURIComponent(user)}/forget/agree`,
  );
  return (
    <Alert color="yellow" variant="light" my="sm" title={`${name} is to be forgotten`}>
      <Text size="sm">
        {by} asks for it. Name, factors and tokens go and do not come back; what {user} did stays in the logs
        under that user name.
      </Text>
      {certifies && (
        <Button
          mt="xs"
          variant="default"
          loading={agree.isPending}
          onClick={() => {
            agree.mutate({});
          }}
        >
          Agree
        </Button>
      )}
    </Alert>
  );
}

/** Whether people still need their roles: those who answer for the record confirm them or take them away. */
export function AccessReview() {
  const certifies = useMay('certify');
  const audits = useMay('audit');
  const gives = useMay('people');
  const held = useAnswer<readonly HeldGrant[]>('/api/access-review');
  return (
    <section aria-label="Roles that have to be confirmed">
      <Title order={2} mt="md" mb="xs">
        Who still needs a role
      </Title>
      <Text size="sm" mb="sm" maw={700}>
        Record owners and information owners confirm the roles of others at intervals. What nobody confirms
        rests: it does not count until somebody does.
      </Text>
      {(certifies || gives) && <Forgetting />}
      <Answered answer={held}>{(all) => <Grants all={all} />}</Answered>
      {(certifies || audits) && <Report />}
    </section>
  );
}
