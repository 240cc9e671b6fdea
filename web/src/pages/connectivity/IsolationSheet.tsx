import { Alert, Checkbox, List, Stack, Table, Text, Title } from '@mantine/core';
import type { Crossing, IsolationPlan, IsolationSheet } from '../../api/pathTypes';
import { isKnown } from '../../api/types';
import { Cell } from '../../parts/Cell';
import { CutSubjects } from '../../parts/CutList';
import { SubjectLink } from '../../parts/SubjectLink';
import { namesOf } from '../../parts/SubjectLinks';
import { Quiet } from '../../parts/When';
import { counted, within, words } from '../../parts/words';
import { FunctionTable } from './LossPanel';
import { contradictionWords, reachWords } from './pathWords';

function What({ crossing }: { crossing: Crossing }) {
  return (
    <>
      <SubjectLink id={crossing.id} name={crossing.words} />
      <Text size="sm">
        {isKnown(crossing.outer) ? (
          <SubjectLink id={crossing.outer.id} name={crossing.outer.name} hidden={crossing.outer.hidden} />
        ) : (
          'somewhere that is not recorded'
        )}{' '}
        ↔ <CutSubjects subjects={crossing.inner} most={5} />
        {crossing.conduits.length > 0 && ` through ${namesOf(crossing.conduits)}`}
      </Text>
    </>
  );
}

function notes(crossing: Crossing): string[] {
  return [
    ...(crossing.outOfBand ? ['past the recorded boundary'] : []),
    ...(crossing.beyond ? ['leads outside the organisation'] : []),
    ...(crossing.refused ? ['refused by the rules, as recorded'] : []),
    ...(crossing.required === true ? ['required by the design'] : []),
    ...(isKnown(crossing.contract) ? [`mandated by a contract ${crossing.contract}`.trim()] : []),
    `inwards: ${reachWords(crossing.inward)}`,
  ];
}

function Cuts({ sheet }: { sheet: IsolationSheet }) {
  if (sheet.cuts.length === 0) {
    return <Quiet>Nothing that leads in is recorded.</Quiet>;
  }
  return (
    <Table className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Done</Table.Th>
          <Table.Th>Cut</Table.Th>
          <Table.Th>Who</Table.Th>
          <Table.Th>How</Table.Th>
          <Table.Th className="right">Minutes</Table.Th>
          <Table.Th>In the plan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sheet.cuts.map((cut) => (
          <Table.Tr key={cut.crossing.id}>
            <Table.Td className="nowrap">
              <Checkbox label={`${cut.place}.`} />
            </Table.Td>
            <Cell label="Cut" className="wrap">
              <What crossing={cut.crossing} />
              <Text size="sm" c="dimmed">
                {notes(cut.crossing).join('; ')}
              </Text>
            </Cell>
            <Cell label="Who" className="wrap">
              {cut.who ?? <Quiet>not recorded</Quiet>}
            </Cell>
            <Cell label="How" className="wrap">
              {cut.how ?? <Quiet>not recorded</Quiet>}
            </Cell>
            <Cell label="Minutes" className="exact right">
              {cut.minutes ?? <Quiet>?</Quiet>}
            </Cell>
            <Cell label="In the plan">
              {isKnown(cut.planned) ? (
                <>
                  ● <SubjectLink id={cut.planned.id} name={cut.planned.name} hidden={cut.planned.hidden} />
                </>
              ) : (
                '○ in none'
              )}
            </Cell>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function PlanWords({ plan }: { plan: IsolationPlan }) {
  const tested = isKnown(plan.tested)
    ? `tested on ${plan.tested}${isKnown(plan.testResult) ? `, ${within(words(plan.testResult))}` : ''}`
    : 'never tested';
  return (
    <List.Item>
      <SubjectLink id={plan.plan.id} name={plan.plan.name} hidden={plan.plan.hidden} />:{' '}
      {plan.untested ? `○ ${tested}` : tested}
      {plan.reviewOverdue && '; its review is overdue'}
      {isKnown(plan.trigger) && <Text size="sm">When: {plan.trigger}</Text>}
      {isKnown(plan.decisionMaker) && (
        <Text size="sm">
          Who decides:{' '}
          <SubjectLink
            id={plan.decisionMaker.id}
            name={plan.decisionMaker.name}
            hidden={plan.decisionMaker.hidden}
          />
        </Text>
      )}
      {isKnown(plan.effect) && <Text size="sm">Effect on operation: {plan.effect}</Text>}
      {isKnown(plan.manualFallback) && <Text size="sm">By hand instead: {plan.manualFallback}</Text>}
      {plan.contracts.length > 0 && <Text size="sm">Contracts: {plan.contracts.join('; ')}</Text>}
      {isKnown(plan.restore) && <Text size="sm">To restore: {plan.restore}</Text>}
      {isKnown(plan.issues) && <Text size="sm">What the test showed: {plan.issues}</Text>}
    </List.Item>
  );
}

/** The sheet by which a place is cut off: in the order of the work, with boxes to tick on paper. */
export function Sheet({ sheet }: { sheet: IsolationSheet }) {
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>
          Isolate <SubjectLink id={sheet.scope.id} name={sheet.scope.name} hidden={sheet.scope.hidden} />
        </Title>
        <Text size="sm" c="dimmed">
          Computed from the record as of commit {sheet.asOf}. What nobody has recorded is not on this sheet.
        </Text>
      </div>
      {sheet.members === 0 && (
        <Alert color="yellow" variant="light">
          No asset or network of the record stands in it: nobody can say what to cut, what must stay and what
          stops. Assets say in which site, zone and system they stand under “Placement”.
        </Alert>
      )}
      {sheet.uncovered > 0 && (
        <Alert color="yellow" variant="light">
          {counted(sheet.uncovered, 'way')} in {sheet.uncovered === 1 ? 'is' : 'are'} in no recorded plan for
          this place.
        </Alert>
      )}
      {sheet.plans
        .filter((plan) => plan.untested)
        .map((plan) => (
          <Alert key={plan.plan.id} color="yellow" variant="light">
            {plan.plan.name} has no good test of the last {sheet.testedWithin} months.
          </Alert>
        ))}
      <div>
        <Title order={3}>What to cut, in this order</Title>
        <Cuts sheet={sheet} />
      </div>
      <div>
        <Title order={3}>What must stay</Title>
        {sheet.stays.length === 0 && <Quiet>Nothing is exempt.</Quiet>}
        <List>
          {sheet.stays.map((stay) => (
            <List.Item key={stay.crossing.id}>
              <What crossing={stay.crossing} />
              <Text size="sm">
                Because: {stay.reason ?? 'not recorded'}; protected by: {stay.protection ?? 'not recorded'}
              </Text>
            </List.Item>
          ))}
        </List>
      </div>
      <div>
        <Title order={3}>What stops</Title>
        <FunctionTable functions={sheet.functions} />
      </div>
      <div>
        <Title order={3}>Whom to inform</Title>
        {sheet.inform.length === 0 && <Quiet>No third party, as far as is recorded.</Quiet>}
        <List>
          {sheet.inform.map((one) => (
            <List.Item key={one.party.id}>
              <SubjectLink id={one.party.id} name={one.party.name} hidden={one.party.hidden} />:{' '}
              {one.contact ?? 'no contact recorded'}
            </List.Item>
          ))}
        </List>
      </div>
      <div>
        <Title order={3}>Recorded plans</Title>
        {sheet.plans.length === 0 && <Quiet>There is none for just this place.</Quiet>}
        <List>
          {sheet.plans.map((plan) => (
            <PlanWords key={plan.plan.id} plan={plan} />
          ))}
        </List>
        {sheet.stale.length > 0 && (
          <Text size="sm">A plan cuts what does not lead in any more: {namesOf(sheet.stale)}</Text>
        )}
      </div>
      <div className="no-print">
        <Title order={3}>What speaks against calling it isolated</Title>
        {sheet.isolated.contradictions.length === 0 && <Quiet>Nothing that is recorded.</Quiet>}
        <List>
          {sheet.isolated.contradictions.map((one) => (
            <List.Item key={`${one.sort} ${one.id}`}>
              {contradictionWords(one.sort)}: <SubjectLink id={one.id} name={one.words} />
            </List.Item>
          ))}
        </List>
      </div>
    </Stack>
  );
}
