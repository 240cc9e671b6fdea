import { Alert, Anchor, Button, Switch, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAnswer, useCommand } from '../../api/answers';
import type { RegisterPage as Register, RegisterRow } from '../../api/informationTypes';
import { isKnown } from '../../api/types';
import { t } from '../../language/t';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { ChoiceSelect } from '../../parts/Choices';
import { ProblemAlert } from '../../parts/ProblemAlert';
import { FilterBar, FilteredBy } from '../../parts/FilterBar';
import { useChoices } from '../../parts/useChoices';
import { Quiet } from '../../parts/When';
import { counted, words } from '../../parts/words';
import { labelText } from '../exports/words';
import { NewSubject } from '../subject/NewSubject';
import { formatText } from './formats';
import { InformationTabs } from './InformationTabs';
import { Term } from '../../parts/Term';

const categories = ['DESIGN', 'BUSINESS', 'IDENTITY_AUTHORISATION', 'OPERATIONAL', 'RISK_ASSESSMENT'].map(
  choice,
);
const holdings = ['HELD', 'SHARED', 'BOTH'].map(choice);

function choice(value: string) {
  return { value, label: words(value) };
}

function size(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024).toLocaleString('en')} KiB`;
}

/** The record keeps a format in the words of who entered it; of a file it is the name of what read it. */
function formatOf(format: string, origin: string): string {
  return origin === 'RECORDED' ? format : formatText(format);
}

function Title({ row }: { row: RegisterRow }) {
  return isKnown(row.item) ? (
    <Anchor component={Link} inherit to={`/information/items/${encodeURIComponent(row.item)}`}>
      {row.title}
    </Anchor>
  ) : (
    <>{row.title}</>
  );
}

/** Takes a file that came in by itself into the record, as a change that somebody approves. */
function Take({ row }: { row: RegisterRow }) {
  const navigate = useNavigate();
  const take = useCommand<Record<string, never>, { readonly change: string }>(
    `/api/information/rows/${encodeURIComponent(row.key)}/take`,
  );
  return (
    <div className="no-print">
      <Button
        mt={4}
        size="compact-xs"
        variant="default"
        loading={take.isPending}
        onClick={() => {
          take.mutate(
            {},
            {
              onSuccess: (done) => {
                void navigate(`/changes/${done.change}`);
              },
            },
          );
        }}
      >
        Propose for the record
      </Button>
      {take.isError && <ProblemAlert thrown={take.error} />}
    </div>
  );
}

function Rows({ rows }: { rows: readonly RegisterRow[] }) {
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Item</Table.Th>
            <Table.Th>Category</Table.Th>
            <Table.Th>Held or shared</Table.Th>
            <Table.Th>Format</Table.Th>
            <Table.Th>
              <Term name="TLP">Label</Term>
            </Table.Th>
            <Table.Th>Not said yet</Table.Th>
            <Table.Th className="right" title="what its protection lacks; 0 if nothing">
              Gap
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Td className="wrap">
                <Title row={row} />
                <Text size="xs" c="dimmed">
                  {words(row.captured)}
                  {isKnown(row.figures) && `; ${row.figures}`}
                  {row.integrity === 'ALTERED' && '; the stored file was altered'}
                </Text>
              </Table.Td>
              <Cell label="Category">
                {isKnown(row.category) ? words(row.category) : <Quiet>not said</Quiet>}
                {isKnown(row.subType) && (
                  <Text size="xs" c="dimmed">
                    {words(row.subType)}
                  </Text>
                )}
              </Cell>
              <Cell label="Held or shared">
                {isKnown(row.holding) ? words(row.holding) : <Quiet>not said</Quiet>}
              </Cell>
              <Cell label="Format">
                {isKnown(row.format) ? formatOf(row.format, row.origin) : <Quiet>not said</Quiet>}
                {isKnown(row.bytes) && (
                  <Text size="xs" c="dimmed">
                    {size(row.bytes)}
                  </Text>
                )}
              </Cell>
              <Cell label="Label">{isKnown(row.label) ? labelText(row.label) : <Quiet>no label</Quiet>}</Cell>
              <Cell label="Not said yet" className="wrap">
                {row.missing.length === 0 ? <Quiet>nothing</Quiet> : row.missing.join(', ')}
                {row.origin === 'TAKEN_IN' && <Take row={row} />}
              </Cell>
              <Cell label="Gap" className="exact right">
                {isKnown(row.gap) ? row.gap : <Quiet>not judged</Quiet>}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** All OT information that is held or shared, with what the register does not say of it yet. */
export function RegisterPage() {
  const by = useChoices(['category', 'holding'] as const);
  const [missing, setMissing] = useState(false);
  const [asked, setAsked] = useState('');
  const answer = useAnswer<Register>('/api/information', {
    limit: '500',
    ...(by.chosen.category === undefined ? {} : { category: by.chosen.category }),
    ...(by.chosen.holding === undefined ? {} : { holding: by.chosen.holding }),
    ...(missing ? { missing: 'true' } : {}),
    ...(asked.trim() === '' ? {} : { q: asked.trim() }),
  });
  return (
    <>
      <InformationTabs purpose="All OT information that is held or shared: what it is for, who may have it, for how long, and what is not said yet.">
        <NewSubject kind="information-item" />
      </InformationTabs>
      <FilterBar>
        <TextInput
          aria-label="Find"
          placeholder="Find"
          value={asked}
          onChange={(event) => {
            setAsked(event.currentTarget.value);
          }}
        />
        <ChoiceSelect by={by} name="category" label="Category" data={categories} />
        <ChoiceSelect by={by} name="holding" label="Held or shared" data={holdings} />
        <Switch
          label="Only what lacks something"
          checked={missing}
          onChange={(event) => {
            setMissing(event.currentTarget.checked);
          }}
        />
        <FilteredBy label="Only with these words" value={asked.trim()} />
        <FilteredBy label="Items" value={missing ? t('only what lacks something') : ''} />
      </FilterBar>
      <Answered answer={answer}>
        {(page) => (
          <>
            {page.altered.length > 0 && (
              <Alert color="red" title="Stored files are not what was taken in" mb="sm">
                {page.altered.map((row) => row.title).join(', ')}
              </Alert>
            )}
            <Text size="sm" c="dimmed" mb="xs">
              {counted(page.total, 'item')}. Files that were taken in and the record itself appear here
              automatically. Gap: the points that its protection lacks, 0 if none; what is not in the record
              is not judged.
            </Text>
            {page.rows.length === 0 ? <Quiet>Nothing is like that.</Quiet> : <Rows rows={page.rows} />}
          </>
        )}
      </Answered>
    </>
  );
}
