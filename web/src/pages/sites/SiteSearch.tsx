import { Anchor, Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../api/answers';
import type { SitesFound } from '../../api/siteTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { Quiet } from '../../parts/When';
import { useAddress } from '../../parts/useAddress';
import { counted, words } from '../../parts/words';
import { SiteSubjectDrawer, type SubjectWanted } from './SiteSubjectDrawer';

function Found({ text, onOpen }: { text: string; onOpen: (wanted: SubjectWanted) => void }) {
  const answer = useAnswer<SitesFound>('/api/sites/search', { q: text });
  return (
    <Answered answer={answer}>
      {(found) => (
        <>
          <Text size="sm" my="xs" role="status">
            {counted(found.total, 'subject')} found
            {found.total > found.rows.length && `, the first ${found.rows.length} are shown`}
            {found.untold > 0 && `; of ${found.untold} it cannot be told`}
          </Text>
          {found.rows.length > 0 && (
            <Table.ScrollContainer minWidth={720}>
              <Table striped className="stacked">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Site</Table.Th>
                    <Table.Th>Name</Table.Th>
                    <Table.Th>Kind</Table.Th>
                    <Table.Th>Addresses there</Table.Th>
                    <Table.Th>Maker and model</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {found.rows.map((row) => (
                    <Table.Tr key={`${row.site} ${row.id}`}>
                      <Table.Td className="nowrap">{row.site}</Table.Td>
                      <Cell label="Name">
                        <Anchor
                          component="button"
                          type="button"
                          size="sm"
                          ta="left"
                          onClick={() => {
                            onOpen({ site: row.site, id: row.id, name: row.name });
                          }}
                        >
                          {row.name}
                        </Anchor>
                      </Cell>
                      <Cell label="Kind">{words(row.kind)}</Cell>
                      <Cell label="Addresses there" className="exact wrap">
                        {row.addresses.join(', ')}
                      </Cell>
                      <Cell label="Maker and model" className="wrap">
                        {[row.manufacturer, row.model].filter(isKnown).join(' ') || <Quiet>not known</Quiet>}
                      </Cell>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </>
      )}
    </Answered>
  );
}

/** Looks for subjects at all sites; each is told with its site. */
export function SiteSearch() {
  const [parameters, ask] = useAddress();
  const text = parameters.get('q') ?? '';
  const [typed, setTyped] = useState(text);
  const [wanted, setWanted] = useState<SubjectWanted>();
  return (
    <>
      <form
        className="printed"
        onSubmit={(event) => {
          event.preventDefault();
          ask(typed.trim() === '' ? {} : { q: typed.trim() });
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            label="What is looked for"
            description="Words, an address, or a query such as kind:asset vendor:siemens. The same address at two sites is two."
            className="grow"
            maw={620}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          <Button type="submit" variant="default">
            Find
          </Button>
        </Group>
      </form>
      {text !== '' && <Found text={text} onOpen={setWanted} />}
      <SiteSubjectDrawer
        wanted={wanted}
        onClose={() => {
          setWanted(undefined);
        }}
      />
    </>
  );
}
