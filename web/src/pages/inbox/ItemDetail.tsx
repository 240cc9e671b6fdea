import {
  Alert,
  Button,
  Collapse,
  Group,
  List,
  Radio,
  Stack,
  Text,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { allItems } from '../../api/allPages';
import type { Query } from '../../api/request';
import { useMay } from '../../api/session';
import { t } from '../../language/t';
import { isKnown, type Choice, type Item } from '../../api/types';
import { CutList } from '../../parts/CutList';
import { EvidenceTable } from '../../parts/EvidenceTable';
import { Mark } from '../../parts/Mark';
import { SubjectLink } from '../../parts/SubjectLink';
import { Quiet } from '../../parts/When';
import { counted, within, words } from '../../parts/words';
import { DispositionBar } from './DispositionBar';
import { candidatesOf, typeTitle, whyNothingIsProposed } from './itemTypes';
import { VendorSessionsBeside } from './VendorSessionsBeside';
import { alike, chosen, sameChoice, sameForAlike, type Selection } from './selection';

/** All matters like this one: those that are loaded, or asked for where more are to come. */
function useAlike(item: Item, loaded: readonly Item[], query: Query | undefined): readonly Item[] {
  const asked = useQuery({
    queryKey: ['/api/items', 'alike', item.type, item.kind, query],
    queryFn: ({ signal }) => allItems({ ...query, type: item.type, kind: item.kind }, signal),
    enabled: query !== undefined,
  });
  return (query === undefined ? loaded : (asked.data ?? loaded)).filter(
    (other) => other.key !== item.key && alike(item, other),
  );
}

/** What a choice would change, in sentences. */
function Changes({ choice }: { choice: Choice }) {
  return (
    <List size="sm" ml={30} my={4}>
      {choice.changes.map((change, index) => (
        <List.Item key={index}>{change.text}</List.Item>
      ))}
    </List>
  );
}

function ChoiceCard({
  choice,
  number,
  checked,
  shared,
}: {
  choice: Choice;
  number: number;
  checked: boolean;
  /** Whether another choice has the same reason: what tells them apart is what they change, so that this is shown at once. */
  shared: boolean;
}) {
  const [open, setOpen] = useState(false);
  return (
    <div className="choice" data-checked={checked || undefined}>
      <Radio
        value={choice.key}
        label={
          <>
            <Text span c="dimmed" className="exact">
              {number}{' '}
            </Text>
            {choice.sentence}
            {choice.suggested && (
              <Text span fw={600}>
                {' '}
                (suggested)
              </Text>
            )}
          </>
        }
        description={shared ? undefined : choice.reason}
      />
      {shared && <Changes choice={choice} />}
      <Group gap="md" ml={30} mt={2}>
        <Text size="xs" c="dimmed">
          {counted(choice.changes.length, 'edit')}
        </Text>
        <UnstyledButton
          className="disclosure"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? '▾' : '▸'} {shared ? 'its evidence' : 'what it changes, and its evidence'}
        </UnstyledButton>
      </Group>
      <Collapse expanded={open}>
        {!shared && <Changes choice={choice} />}
        <EvidenceTable evidence={choice.evidence} withPath />
      </Collapse>
    </div>
  );
}

/** What the matter is about; where it is asked who is meant, all that it may be. */
function About({ item }: { item: Item }) {
  const candidates = candidatesOf(item);
  if (candidates.length > 1) {
    return (
      <>
        <dt>It may be</dt>
        <dd>
          <CutList
            most={candidates.length}
            separator={t(' or ')}
            items={candidates.map(({ id, name }) => ({
              key: id,
              part: <SubjectLink id={id} name={name} kind={item.kind} />,
            }))}
          />
        </dd>
      </>
    );
  }
  return (
    <>
      <dt>Subject</dt>
      <dd>
        {item.inRecord ? <SubjectLink id={item.subject} name={item.name} kind={item.kind} /> : item.name},{' '}
        {within(words(item.kind))}
        {!item.inRecord && ', not in the record'}
      </dd>
    </>
  );
}

function Facts({ item }: { item: Item }) {
  return (
    <dl className="facts">
      <About item={item} />
      {isKnown(item.pathLabel) && (
        <>
          <dt>Part</dt>
          <dd>{item.pathLabel}</dd>
          <dt>Recorded</dt>
          <dd>
            {item.recorded.length === 0 ? (
              <Quiet>nothing</Quiet>
            ) : (
              <span className="exact">{item.recorded.join(', ')}</span>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

/** One matter in full: what, why it is put so, what can be done about it, and all evidence. */
export function ItemDetail({
  item,
  selection,
  onSelect,
  loaded,
  query,
}: {
  item: Item;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  loaded: readonly Item[];
  /** What the list asked for, when more of it is to come. */
  query?: Query;
}) {
  const may = useMay('propose');
  const others = useAlike(item, loaded, query);
  const picked = item.choices.find((choice) => choice.key === selection[item.key]);
  const suggested = item.choices.find((choice) => choice.suggested);
  const fitting =
    picked === undefined ? [] : others.filter((other) => sameChoice(picked, other) !== undefined);
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Mark name={item.type} title={typeTitle(item.type)} />
      </Group>
      <Title order={2} className="wrap">
        {item.sentence}
      </Title>
      <Facts item={item} />
      {item.reasons.length > 0 && (
        <div>
          <Text fw={600}>Why this is raised</Text>
          <List size="sm">
            {item.reasons.map((reason, index) => (
              <List.Item key={index}>{reason}</List.Item>
            ))}
          </List>
        </div>
      )}
      <VendorSessionsBeside itemKey={item.key} />
      {item.requires.length > 0 && (
        <Text size="sm">
          {counted(item.requires.length, 'other matter')} must be decided before it or together with it.
        </Text>
      )}
      {isKnown(item.disposed) ? null : item.choices.length === 0 ? (
        <Alert variant="light" color="gray">
          {whyNothingIsProposed(item.type)}
        </Alert>
      ) : (
        <Radio.Group
          value={selection[item.key] ?? ''}
          onChange={(value) => {
            onSelect(chosen(selection, item.key, value));
          }}
          label="What can be done"
          readOnly={!may}
        >
          <Stack gap={6} mt={4}>
            {item.choices.map((choice, index) => (
              <ChoiceCard
                key={choice.key}
                choice={choice}
                number={index + 1}
                checked={picked?.key === choice.key}
                shared={item.choices.some((other) => other !== choice && other.reason === choice.reason)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {picked !== undefined && (
        <Group gap="xs">
          {fitting.length > 0 && (
            <Button
              variant="default"
              onClick={() => {
                onSelect(sameForAlike(selection, item, picked, others));
              }}
            >
              The same for {fitting.length} alike
            </Button>
          )}
          <Button
            variant="subtle"
            onClick={() => {
              onSelect(chosen(selection, item.key, undefined));
            }}
          >
            Leave it undecided
          </Button>
        </Group>
      )}
      <DispositionBar
        item={item}
        others={others}
        onRetrospective={
          item.choices.length === 0
            ? undefined
            : () => {
                onSelect(chosen(selection, item.key, (suggested ?? item.choices[0])?.key));
              }
        }
      />
      <div>
        <Text fw={600}>Evidence</Text>
        {isKnown(item.evidenceInAll) && item.evidenceInAll > item.evidence.length && (
          <Text size="xs" c="dimmed">
            The first {item.evidence.length} of {counted(item.evidenceInAll, 'claim')}
          </Text>
        )}
        <EvidenceTable evidence={item.evidence} withPath />
      </div>
    </Stack>
  );
}
