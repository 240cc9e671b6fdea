import { Alert, Anchor, List, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useAnswer } from '../../api/answers';
import type { TreeDetail, TreeNode } from '../../api/riskTypes';
import { isKnown, type PartView, type SubjectView } from '../../api/types';
import type { TechniquePage } from '../../api/vulnerabilityTypes';
import { Answered } from '../../parts/Answered';
import { basisSentence } from '../../parts/basisSentence';
import { Cell } from '../../parts/Cell';
import { ClaimsDrawer, type ClaimsWanted } from '../../parts/ClaimsDrawer';
import { SubjectLink } from '../../parts/SubjectLink';
import { When } from '../../parts/When';
import { within, words } from '../../parts/words';
import { RiskTabs } from './RiskTabs';
import { TreeStateBadge } from './TreesPage';

const gates: Readonly<Record<string, string>> = { AND: 'all of these', OR: 'one of these', LEAF: '' };

/** So many ways to the goal are shown. */
const mostWays = 10;

/** A technique of attackers by its number and, where it was taken in, its name. */
function Technique({ id, names }: { id: string; names: ReadonlyMap<string, string> }) {
  const name = names.get(id);
  return name === undefined ? (
    <div>{id}</div>
  ) : (
    <div>
      <Anchor component={Link} inherit to={`/vulnerabilities/techniques?q=${encodeURIComponent(id)}`}>
        {id}
      </Anchor>{' '}
      {name}
    </div>
  );
}

/** What people say of a step themselves: on what it rests, and who says so. */
function Stated({ part, onClaims }: { part: PartView; onClaims: (part: PartView) => void }) {
  return (
    <Text size="xs" c="dimmed">
      Stated as {part.shown.map((one) => within(words(one))).join(', ')}: {basisSentence(part.basis)}
      {isKnown(part.lastObserved) && (
        <>
          {' '}
          Last said on <When at={part.lastObserved} />.
        </>
      )}{' '}
      <Anchor
        component="button"
        type="button"
        inherit
        className="no-print"
        onClick={() => {
          onClaims(part);
        }}
      >
        Who says so
      </Anchor>
    </Text>
  );
}

function Node({
  node,
  techniques,
  stated,
  onClaims,
}: {
  node: TreeNode;
  techniques: ReadonlyMap<string, string>;
  stated: PartView | undefined;
  onClaims: (part: PartView) => void;
}) {
  return (
    <Table.Tr>
      <Table.Td className="wrap" style={{ paddingLeft: `${1 + node.depth * 1.75}rem` }}>
        {isKnown(node.text) ? node.text : node.key}
        {node.gate !== 'LEAF' && (
          <Text span size="xs" c="dimmed">
            {' '}
            {gates[node.gate]}
          </Text>
        )}
        {node.decisive && (
          <Text size="xs" c="dimmed">
            blocking this alone blocks the goal
          </Text>
        )}
      </Table.Td>
      <Cell label="State">
        <TreeStateBadge state={node.state} />
      </Cell>
      <Cell label="Why" className="wrap">
        {node.reasons.map((reason) => (
          <div key={reason}>{reason}</div>
        ))}
        {stated !== undefined && <Stated part={stated} onClaims={onClaims} />}
      </Cell>
      <Cell label="Rests on" className="wrap">
        {node.facts.map((fact) => (
          <div key={fact.id}>
            <SubjectLink id={fact.id} name={fact.name} hidden={fact.hidden} />
          </div>
        ))}
      </Cell>
      <Cell label="ATT&CK techniques, vulnerabilities" className="wrap">
        {node.techniques.map((id) => (
          <Technique key={id} id={id} names={techniques} />
        ))}
        {node.vulnerabilities.join(', ')}
      </Cell>
    </Table.Tr>
  );
}

function Tree({ tree }: { tree: TreeDetail }) {
  const [claims, setClaims] = useState<ClaimsWanted>();
  const recorded = useAnswer<SubjectView>(`/api/subjects/${encodeURIComponent(tree.row.tree.id)}`);
  const stated = new Map(
    (recorded.data?.slots ?? [])
      .filter((slot) => slot.facet === 'attackTreeNode')
      .flatMap((slot) =>
        slot.parts.filter((part) => part.name === 'stated').map((part) => [slot.key, part] as const),
      ),
  );
  const known = useAnswer<TechniquePage>('/api/techniques', { limit: '500' });
  const techniques = new Map((known.data?.rows ?? []).map((one) => [one.id, one.name]));
  const names = new Map(tree.nodes.map((node) => [node.key, isKnown(node.text) ? node.text : node.key]));
  return (
    <>
      <Title order={2}>
        <SubjectLink
          id={tree.row.tree.id}
          name={tree.row.tree.name}
          hidden={tree.row.tree.hidden}
          kind="attack-tree"
        />{' '}
        {tree.row.sound && <TreeStateBadge state={tree.row.state} byWordAlone={tree.row.byWordAlone} />}
      </Title>
      {tree.row.byWordAlone && (
        <Text size="sm">It is blocked because people say so; nothing recorded blocks it.</Text>
      )}
      <Text size="sm" mb="xs">
        {isKnown(tree.row.goal) && `Goal: ${tree.row.goal}. `}
        {isKnown(tree.row.owner) ? `Answers for it: ${tree.row.owner.name}.` : 'Nobody answers for it.'}
        {isKnown(tree.method) && ` Method: ${words(tree.method)}.`}
      </Text>
      <Text size="xs" c="dimmed" mb="sm">
        Published vulnerabilities count here; the finding about open trees counts only what is recorded. Who
        stated what of a step, and when, is in the{' '}
        <Anchor component={Link} inherit to={`/subjects/${encodeURIComponent(tree.row.tree.id)}?tab=history`}>
          history of the tree
        </Anchor>
        .
      </Text>
      {tree.faults.length > 0 && (
        <Alert color="yellow" title="This is no tree yet" mb="sm">
          {tree.faults.map((fault) => (
            <div key={`${fault.node} ${fault.sentence}`}>
              {fault.node}: {fault.sentence}
            </div>
          ))}
        </Alert>
      )}
      {tree.nodes.length > 0 && (
        <Table.ScrollContainer minWidth={900}>
          <Table striped className="stacked">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Step</Table.Th>
                <Table.Th>State</Table.Th>
                <Table.Th>Why</Table.Th>
                <Table.Th>Rests on</Table.Th>
                <Table.Th>ATT&CK techniques, vulnerabilities</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {tree.nodes.map((node) => (
                <Node
                  key={node.key}
                  node={node}
                  techniques={techniques}
                  stated={stated.get(node.key)}
                  onClaims={(part) => {
                    setClaims({
                      subject: tree.row.tree.id,
                      name: names.get(node.key) ?? node.key,
                      path: part.path,
                      label: part.label,
                      part,
                    });
                  }}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <ClaimsDrawer
        wanted={claims}
        onClose={() => {
          setClaims(undefined);
        }}
      />
      {tree.ways.length > 0 && (
        <section aria-label="Ways to the goal">
          <Title order={3} mt="md">
            Ways to the goal, the cheapest first
          </Title>
          <List size="sm">
            {tree.ways.slice(0, mostWays).map((way) => (
              <List.Item key={way.steps.join(' ')}>
                {way.steps.map((step) => names.get(step) ?? step).join(' and ')} (cost {way.cost}
                {way.certain ? '' : ', of part of it nobody can tell'})
              </List.Item>
            ))}
          </List>
          {tree.ways.length > mostWays && (
            <Text size="xs" c="dimmed">
              and {tree.ways.length - mostWays} more
            </Text>
          )}
        </section>
      )}
      {tree.history.length > 0 && (
        <section aria-label="History of its state">
          <Title order={3} mt="md">
            History of its state
          </Title>
          <List size="sm">
            {tree.history.map((turn) => (
              <List.Item key={turn.at}>
                <When at={turn.at} />: {words(turn.after)}
                {isKnown(turn.told) && `, ${turn.told} was told`}. {turn.why}
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </>
  );
}

/** One attack tree, step by step. */
export function TreePage() {
  const { id = '' } = useParams();
  const answer = useAnswer<TreeDetail>(`/api/attack-trees/${encodeURIComponent(id)}`);
  return (
    <>
      <RiskTabs purpose="Each step with its state, why it is so, and which steps each block the goal alone." />
      <Answered answer={answer}>{(tree) => <Tree tree={tree} />}</Answered>
    </>
  );
}
