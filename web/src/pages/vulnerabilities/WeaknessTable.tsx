import { Anchor, Badge, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { linkAt } from '../../api/moment';
import { isKnown } from '../../api/types';
import type { Weakness } from '../../api/vulnerabilityTypes';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { namesOf } from '../../parts/SubjectLinks';
import { Quiet, When } from '../../parts/When';
import { within, words } from '../../parts/words';
import { decisionWord, stateWords } from './decisions';
import { Term } from '../../parts/Term';
import { useMoment } from '../../parts/useMoment';
import { Somebody } from '../../parts/Somebody';

function Urgency({ weakness }: { weakness: Weakness }) {
  if (!isKnown(weakness.decision)) {
    return <Quiet>nothing to do</Quiet>;
  }
  return (
    <>
      <Badge
        variant={weakness.decision === 'NOW' ? 'filled' : 'outline'}
        radius="xs"
        color={weakness.decision === 'NOW' ? 'red.9' : 'gray'}
      >
        {decisionWord(weakness.decision)}
      </Badge>
      {isKnown(weakness.decided) && weakness.decided.counts && (
        <Text size="xs" c="dimmed">
          decided by <Somebody user={weakness.decided.person} />
        </Text>
      )}
      {isKnown(weakness.priority?.missing) && !isKnown(weakness.decided) && (
        <Text size="xs" c="dimmed">
          until {weakness.priority.missing} is known
        </Text>
      )}
    </>
  );
}

/** Why an advisory says that an asset is not affected. */
function Justification({ weakness }: { weakness: Weakness }) {
  const why = weakness.evidence.map((one) => one.justification).find(isKnown);
  return why === undefined ? null : (
    <Text size="xs" c="dimmed">
      {within(words(why))}
    </Text>
  );
}

/** What has to be known of an asset, or agreed on, before it can be told whether it is affected. */
function Unsettled({ weakness }: { weakness: Weakness }) {
  const fact = weakness.evidence.map((one) => one.missing).find(isKnown);
  return weakness.status !== 'CANNOT_TELL' || fact === undefined ? null : (
    <Text size="xs" c="dimmed">
      it depends on: {within(words(fact))}
    </Text>
  );
}

/** When the asset may next be touched; who is to act and has no window has to plan one first. */
function NextWindow({ weakness }: { weakness: Weakness }) {
  const [moment] = useMoment();
  if (isKnown(weakness.nextWindow)) {
    return <When at={weakness.nextWindow} />;
  }
  if (weakness.decision !== 'NOW' && weakness.decision !== 'NEXT_WINDOW') {
    return <Quiet>none recorded</Quiet>;
  }
  return (
    <Anchor component={Link} inherit to={linkAt('/windows', moment)}>
      none recorded: plan one
    </Anchor>
  );
}

/** Vulnerabilities of assets, the most urgent first; a row opens everything about it. */
export function WeaknessTable({
  rows,
  onOpen,
}: {
  rows: readonly Weakness[];
  onOpen: (weakness: Weakness) => void;
}) {
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Term name="SSVC">Act</Term>
            </Table.Th>
            <Table.Th>Asset</Table.Th>
            <Table.Th>Vulnerability</Table.Th>
            <Table.Th>Status</Table.Th>
            <Table.Th className="right">
              <Term name="CVSS" />
            </Table.Th>
            <Table.Th>
              <Term name="KEV">Exploited</Term>
            </Table.Th>
            <Table.Th>Next window</Table.Th>
            <Table.Th>Work</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.asset.id} ${row.vulnerability}`}>
              <Table.Td>
                <Urgency weakness={row} />
              </Table.Td>
              <Cell label="Asset">
                <SubjectLink id={row.asset.id} name={row.asset.name} hidden={row.asset.hidden} kind="asset" />
                {isKnown(row.zone) && (
                  <Text size="xs" c="dimmed">
                    {namesOf([row.zone])}
                  </Text>
                )}
              </Cell>
              <Cell label="Vulnerability" className="wrap">
                <Anchor
                  component="button"
                  type="button"
                  inherit
                  onClick={() => {
                    onOpen(row);
                  }}
                >
                  {row.vulnerability}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {row.evidence
                    .map((one) => one.advisory)
                    .filter((one, at, all) => all.indexOf(one) === at)
                    .join(', ')}
                </Text>
              </Cell>
              <Cell label="Status">
                {words(row.status)}
                <Text size="xs" c="dimmed">
                  {within(words(row.confidence))} match
                </Text>
                <Unsettled weakness={row} />
                <Justification weakness={row} />
                {isKnown(row.lookAgain) && <Text size="xs">look again</Text>}
              </Cell>
              <Cell label="CVSS" className="exact right">
                {isKnown(row.base) ? row.base.toFixed(1) : <Quiet>not scored</Quiet>}
              </Cell>
              <Cell label="Exploited">
                {isKnown(row.exploited) ? `since ${row.exploited.added}` : <Quiet>not known</Quiet>}
              </Cell>
              <Cell label="Next window">
                <NextWindow weakness={row} />
              </Cell>
              <Cell label="Work">
                {isKnown(row.decision) || row.state !== 'NOT_REMEDIATED' ? (
                  (stateWords[row.state] ?? words(row.state))
                ) : (
                  <Quiet>none to do</Quiet>
                )}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
