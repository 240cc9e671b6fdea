import { Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import type { SiteSupplier, SupplierAtSite } from '../../api/siteTypes';
import { isKnown } from '../../api/types';
import type { Named } from '../../parts/SubjectLinks';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';

function names(subjects: readonly Named[], of: number): string {
  const shown = subjects.map((one) => one.name).join(', ');
  return of > subjects.length ? `${shown} and ${of - subjects.length} more` : shown;
}

function AtSite({ name, at }: { name: string; at: SupplierAtSite }) {
  return (
    <Table.Tr>
      <Table.Td className="wrap">
        <Text size="sm" fw={600}>
          {name}
        </Text>
      </Table.Td>
      <Cell label="Site" className="nowrap">
        {at.site}
      </Cell>
      <Cell label="Called there">
        {isKnown(at.thirdParty) ? at.thirdParty.name : <Quiet>only on nameplates</Quiet>}
      </Cell>
      <Cell label="Has a part in" className="wrap">
        {at.supplied === 0 ? (
          <Quiet>nothing recorded</Quiet>
        ) : (
          <>
            {at.supplied}: {names(at.examples, at.supplied)}
          </>
        )}
      </Cell>
      <Cell label="Ways in" className="wrap">
        {at.waysIn.length === 0 ? <Quiet>none recorded</Quiet> : names(at.waysIn, at.waysIn.length)}
      </Cell>
    </Table.Tr>
  );
}

/** Third parties of one name, with what each site has of them: which sites does one reach that was broken into? */
export function SiteSuppliers() {
  const [typed, setTyped] = useState('');
  const answer = useAnswer<readonly SiteSupplier[]>('/api/sites/third-parties');
  return (
    <Answered answer={answer}>
      {(all) => {
        const fitting = all.filter((one) => one.name.toLowerCase().includes(typed.trim().toLowerCase()));
        return all.length === 0 ? (
          <Quiet>No site has recorded a third party.</Quiet>
        ) : (
          <>
            <TextInput
              label="Name of the third party"
              maw={320}
              mb="xs"
              value={typed}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
              }}
            />
            <Text size="sm" role="status">
              {counted(fitting.length, 'name')}
            </Text>
            <Table.ScrollContainer minWidth={860}>
              <Table striped className="stacked">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Third party</Table.Th>
                    <Table.Th>Site</Table.Th>
                    <Table.Th>Called there</Table.Th>
                    <Table.Th>Has a part in</Table.Th>
                    <Table.Th>Ways in</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {fitting.flatMap((one) =>
                    one.sites.map((at) => (
                      <AtSite
                        key={`${one.name} ${at.site} ${at.thirdParty?.id ?? ''}`}
                        name={one.name}
                        at={at}
                      />
                    )),
                  )}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </>
        );
      }}
    </Answered>
  );
}
