import { Anchor, Chip, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer, useAnswerAt } from '../../api/answers';
import type { WayInView } from '../../api/thirdPartyTypes';
import { isKnown } from '../../api/types';
import type { AccessUse, VendorSessions } from '../../api/vendorTypes';
import { t } from '../../language/t';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { FilterBar, FilteredBy } from '../../parts/FilterBar';
import { SubjectLink } from '../../parts/SubjectLink';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { useAddress } from '../../parts/useAddress';
import { Quiet, When } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { NewSubject } from '../subject/NewSubject';
import { PartyLink } from './PartyLink';
import { ThirdPartyTabs } from './ThirdPartyTabs';

const filters = [
  { worry: 'OUT_OF_BAND', label: 'Past the boundary' },
  { worry: 'PERMANENT', label: 'Always on' },
  { worry: 'NO_SECOND_FACTOR', label: 'No second factor' },
  { worry: 'NOT_RECORDED', label: 'No recording' },
  { worry: 'SUSPECTED', label: 'Only suspected' },
  { worry: 'CONTRACT_ENDED', label: 'Contract ended' },
  { worry: 'MANDATED', label: 'Required by contract' },
] as const;

const worryWords: Record<string, string> = {
  OUT_OF_BAND: 'past the boundary',
  SUSPECTED: 'only suspected',
  PERMANENT: 'always on',
  PERHAPS_PERMANENT: 'not known when it is on',
  NO_SECOND_FACTOR: 'no second factor',
  PERHAPS_NO_SECOND_FACTOR: 'not known whether it asks for a second factor',
  NOT_RECORDED: 'no recording of sessions',
  PERHAPS_NOT_RECORDED: 'not known whether sessions are recorded',
  CONTRACT_ENDED: 'its contract has ended',
};

/** That a contract requires a way in speaks for it: it cannot simply be cut. */
const mandated = 'MANDATED';

/** What speaks against a way in: how it is set up, and sessions by it that nobody has looked into. */
function Worries({ row, waiting }: { row: WayInView; waiting: number }) {
  const against = row.worries.filter((worry) => worry !== mandated);
  return (
    <>
      {against.map((worry) => worryWords[worry] ?? words(worry)).join('; ')}
      {waiting > 0 && (
        <div>
          <Anchor component={Link} inherit to="/third-parties/sessions?waiting=true">
            {counted(waiting, 'session')} to be looked into
          </Anchor>
        </div>
      )}
      {against.length === 0 && waiting === 0 && <Quiet>nothing that is recorded</Quiet>}
    </>
  );
}

/** When logs saw a path used last, and if none did, whether any could have. */
function LastUse({ use }: { use: AccessUse | undefined }) {
  if (isKnown(use?.last)) {
    return <When at={use.last} />;
  }
  return <Quiet>{isKnown(use?.told) ? 'not seen in logs' : 'no log of its devices'}</Quiet>;
}

/** The ways in as a table: on the page of a third party without it, among all with when each was last used. */
export function WayInTable({
  rows,
  ofOne = false,
  uses,
}: {
  rows: readonly WayInView[];
  /** Whether all are of the third party that the page is about. */
  ofOne?: boolean;
  uses?: readonly AccessUse[] | undefined;
}) {
  const waiting = useAnswer<VendorSessions>('/api/access-sessions', { waiting: 'true', limit: 500 });
  const waitingAt = (path: string) =>
    (waiting.data?.rows ?? []).filter((one) => isKnown(one.path) && one.path.id === path).length;
  if (rows.length === 0) {
    return <Quiet>None, as far as is recorded.</Quiet>;
  }
  return (
    <Table.ScrollContainer minWidth={700}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Access path</Table.Th>
            {!ofOne && <Table.Th>Third party</Table.Th>}
            <Table.Th>Method</Table.Th>
            <Table.Th>Privilege</Table.Th>
            <Table.Th>Reaches</Table.Th>
            <Table.Th>What speaks against it</Table.Th>
            {uses !== undefined && <Table.Th>Last used</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.path.id}>
              <Table.Td>
                <SubjectLink
                  id={row.path.id}
                  name={row.path.name}
                  hidden={row.path.hidden}
                  kind="access-path"
                />
                {row.worries.includes(mandated) && (
                  <Text size="xs" c="dimmed">
                    required by contract
                  </Text>
                )}
              </Table.Td>
              {!ofOne && (
                <Cell label="Third party">
                  {isKnown(row.party) ? <PartyLink party={row.party} /> : <Quiet>not recorded</Quiet>}
                </Cell>
              )}
              <Cell label="Method">
                {isKnown(row.method) ? words(row.method) : <Quiet>not recorded</Quiet>}
              </Cell>
              <Cell label="Privilege">
                {isKnown(row.privilege) ? words(row.privilege) : <Quiet>not recorded</Quiet>}
              </Cell>
              <Cell label="Reaches" className="wrap">
                <SubjectLinks subjects={row.destinations} />
              </Cell>
              <Cell label="What speaks against it" className="wrap">
                <Worries row={row} waiting={waitingAt(row.path.id)} />
              </Cell>
              {uses !== undefined && (
                <Cell label="Last used">
                  <LastUse use={uses.find((one) => one.path.id === row.path.id && !isKnown(one.account))} />
                </Cell>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** The chip for what nobody used; it is no worry of the record but told by logs. */
const unused = 'DORMANT';

/** All access paths, what comes in past the boundary first. */
export function AccessPathsPage() {
  const [parameters, setParameters] = useAddress();
  const chosen = parameters.getAll('worry');
  const dormant = parameters.get('dormant') === 'true';
  const [limit, setLimit] = useState(500);
  const answer = useAnswerAt<{ rows: readonly WayInView[]; total: number }>('/api/access-paths', {
    worry: chosen,
    dormant: dormant ? 'true' : undefined,
    limit,
  });
  const uses = useAnswer<readonly AccessUse[]>('/api/access-sessions/use');
  return (
    <>
      <ThirdPartyTabs purpose="Every way by which somebody from outside comes in, and what speaks against it.">
        <NewSubject kind="access-path" />
      </ThirdPartyTabs>
      <Chip.Group
        multiple
        value={dormant ? [...chosen, unused] : chosen}
        onChange={(now) => {
          setParameters(
            (before) => {
              const next = new URLSearchParams(before);
              next.delete('worry');
              next.delete('dormant');
              now.forEach((one) => {
                if (one === unused) {
                  next.set('dormant', 'true');
                } else {
                  next.append('worry', one);
                }
              });
              return next;
            },
            { replace: true },
          );
        }}
      >
        <FilterBar>
          {filters.map((filter) => (
            <Chip key={filter.worry} value={filter.worry}>
              {filter.label}
            </Chip>
          ))}
          <Chip value={unused}>Not used in 90 days</Chip>
          <FilteredBy
            label="Ways in"
            value={[
              ...filters.filter((filter) => chosen.includes(filter.worry)).map((filter) => filter.label),
              ...(dormant ? [t('Not used in 90 days')] : []),
            ].join(', ')}
          />
        </FilterBar>
      </Chip.Group>
      {dormant && (
        <Text size="sm" c="dimmed" mb="xs">
          Only where logs of its devices cover the 90 days up to now. Of the others it is not known whether
          they are used.
        </Text>
      )}
      <Answered answer={answer}>
        {(page) => (
          <>
            <WayInTable rows={page.rows} uses={uses.data} />
            <MoreButton total={page.total} shown={page.rows.length} limit={limit} onMore={setLimit} />
          </>
        )}
      </Answered>
    </>
  );
}
