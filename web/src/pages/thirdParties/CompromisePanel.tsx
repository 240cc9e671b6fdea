import { Checkbox, List, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAnswerAt } from '../../api/answers';
import type { Compromise, ContactView, CutView } from '../../api/thirdPartyTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { Quiet } from '../../parts/When';
import { counted, within, words } from '../../parts/words';
import { reachWords } from '../connectivity/pathWords';
import { WayInTable } from './AccessPathsPage';
import { ContractTable } from './ContractsPage';

/** A part of the page; says that nothing is recorded if it has nothing to show. */
export function Part({
  title,
  empty,
  none = 'Nothing, as far as is recorded.',
  children,
}: {
  title: string;
  empty: boolean;
  none?: string | undefined;
  children: ReactNode;
}) {
  return (
    <section>
      <Title order={2} mt="md" mb="xs">
        {title}
      </Title>
      {empty ? <Quiet>{none}</Quiet> : children}
    </section>
  );
}

/** Whom to call, one line each. */
export function Contacts({ contacts }: { contacts: readonly ContactView[] }) {
  return (
    <List size="sm">
      {contacts.map((one, at) => (
        <List.Item key={at}>
          {isKnown(one.role) ? `${words(one.role)}: ` : ''}
          {[one.name, one.phone, one.email].filter(isKnown).join(', ')}
          {isKnown(one.hours) && ` (${one.hours})`}
        </List.Item>
      ))}
    </List>
  );
}

function notes(cut: CutView): string {
  return [
    ...(cut.outOfBand ? ['past the boundary'] : []),
    ...(cut.suspected ? ['only suspected'] : []),
    ...(cut.sort === 'SUBCONTRACTORS_PATH' ? ['of a subcontractor'] : []),
    ...(cut.sort === 'PERHAPS_ITS_PATH' ? ['whose it is, is not recorded'] : []),
    `inwards: ${reachWords(cut.inward)}`,
    `${counted(cut.assets, 'asset')} behind it`,
    ...cut.contracts.map((contract) => `has to be kept by ${contract}`),
    ...(isKnown(cut.exempt) ? [`a plan lets it stay${cut.exempt === '' ? '' : `: ${cut.exempt}`}`] : []),
    ...cut.functions.map((one) => `${one.surely ? 'stops' : 'may stop'} ${one.function.name}`),
  ].join('; ');
}

function Cuts({ cuts }: { cuts: readonly CutView[] }) {
  return (
    <Table className="stacked">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Done</Table.Th>
          <Table.Th>Cut</Table.Th>
          <Table.Th>Who</Table.Th>
          <Table.Th>How</Table.Th>
          <Table.Th className="right">Minutes</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {cuts.map((cut) => (
          <Table.Tr key={cut.carrier.id}>
            <Table.Td className="nowrap">
              <Checkbox label={`${cut.place}.`} />
            </Table.Td>
            <Table.Td className="wrap">
              <SubjectLink id={cut.carrier.id} name={cut.carrier.name} hidden={cut.carrier.hidden} />
              <Text size="sm" c="dimmed">
                {notes(cut)}
              </Text>
            </Table.Td>
            <Cell label="Who" className="wrap">
              {cut.who ?? <Quiet>not recorded</Quiet>}
            </Cell>
            <Cell label="How" className="wrap">
              {cut.how ?? <Quiet>not recorded</Quiet>}
            </Cell>
            <Cell label="Minutes" className="exact right">
              {cut.minutes ?? <Quiet>not recorded</Quiet>}
            </Cell>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The third party is broken into: whom to call, what to cut in which order, and all there is of it. */
export function CompromisePanel({ id }: { id: string }) {
  const answer = useAnswerAt<Compromise>(`/api/third-parties/${encodeURIComponent(id)}/compromised`, {
    limit: 200,
  });
  return (
    <Answered answer={answer}>
      {(all) => (
        <>
          <Part title="Call" empty={all.contacts.length === 0}>
            <Contacts contacts={all.contacts} />
          </Part>
          <Part title="Cut, in this order" empty={all.cuts.length === 0}>
            <Cuts cuts={all.cuts} />
          </Part>
          <Part title="What could be reached from it" empty={all.reachedCount === 0}>
            <Text size="sm">
              {counted(all.reachedCount, 'asset')}, {all.safetyRelated} of them related to safety,{' '}
              {all.critical} critical.
            </Text>
            <List size="sm">
              {all.reached.map((one) => (
                <List.Item key={one.asset.id}>
                  <SubjectLink
                    id={one.asset.id}
                    name={one.asset.name}
                    hidden={one.asset.hidden}
                    kind="asset"
                  />
                  : {reachWords(one.reach)}
                  {one.safetyRelated && ', safety'}
                  {one.critical && ', critical'}
                </List.Item>
              ))}
            </List>
            {all.reachedCount > all.reached.length && (
              <Text size="sm">Listed are the first {all.reached.length} of them.</Text>
            )}
          </Part>
          <Part title="Access paths" empty={all.paths.length === 0}>
            <WayInTable rows={all.paths} />
          </Part>
          <Part
            title="Accounts"
            empty={all.accounts.length === 0}
            none={all.accountsShown ? undefined : 'Your roles do not show you accounts. Ask who sees them.'}
          >
            <List size="sm">
              {all.accounts.map((one) => (
                <List.Item key={`${one.asset.id} ${one.name}`}>
                  {one.name} on{' '}
                  <SubjectLink
                    id={one.asset.id}
                    name={one.asset.name}
                    hidden={one.asset.hidden}
                    kind="asset"
                  />
                  {isKnown(one.privilege) && `, may ${within(words(one.privilege))}`}
                </List.Item>
              ))}
            </List>
          </Part>
          <Part title="Products, systems and assets" empty={all.supplied.length === 0}>
            <List size="sm">
              {all.supplied.map((one) => (
                <List.Item key={one.subject.id}>
                  <SubjectLink
                    id={one.subject.id}
                    name={one.subject.name}
                    hidden={one.subject.hidden}
                    kind={one.kind}
                  />
                  {one.parts.length > 0 && `: ${one.parts.map(words).join(', ').toLowerCase()}`}
                </List.Item>
              ))}
            </List>
          </Part>
          <Part
            title="Components"
            empty={all.components.length === 0}
            none={
              all.componentsShown
                ? undefined
                : 'Your roles do not show you bills of materials. Ask who sees them.'
            }
          >
            <List size="sm">
              {all.components.map((one) => (
                <List.Item key={`${one.holder.id} ${one.name} ${one.version ?? ''}`}>
                  {one.name} {one.version ?? ''} in{' '}
                  <SubjectLink id={one.holder.id} name={one.holder.name} hidden={one.holder.hidden} />
                </List.Item>
              ))}
            </List>
          </Part>
          <Part
            title="Information that it holds"
            empty={all.information.length === 0}
            none={
              all.informationShown
                ? undefined
                : 'What it was given stands in the register of exports, which you do not read.'
            }
          >
            <List size="sm">
              {all.information.map((one) => (
                <List.Item key={`${one.at} ${one.what}`}>
                  {one.what}, {one.label.replace('_', '+')}, {one.at.slice(0, 10)}, to {one.recipient}
                  {one.returned && ', given back'}
                </List.Item>
              ))}
            </List>
          </Part>
          <Part title="Contracts" empty={all.contracts.length === 0}>
            <ContractTable rows={all.contracts} />
          </Part>
          {all.subcontractors.length > 0 && (
            <Text size="sm" mt="md">
              Work for it: <SubjectLinks subjects={all.subcontractors} />
            </Text>
          )}
          <Text size="sm" c="dimmed" mt="md">
            By the record as of commit {all.asOf}.
          </Text>
        </>
      )}
    </Answered>
  );
}
