import { Anchor, Button, Checkbox, Group, Loader, Paper, Select, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAssessed } from '../../api/assessment';
import { useAnswer } from '../../api/answers';
import { useMay } from '../../api/session';
import { isKnown } from '../../api/types';
import type { Finding, Findings, Quality, Rule } from '../../api/validationTypes';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { MoreButton } from '../../parts/Choices';
import { FilterBar, FilteredBy, named } from '../../parts/FilterBar';
import { Mark } from '../../parts/Mark';
import { PageHeader } from '../../parts/PageHeader';
import { SubjectLink } from '../../parts/SubjectLink';
import { useAddress } from '../../parts/useAddress';
import { useChoose } from '../../parts/useChoices';
import { Quiet } from '../../parts/When';
import { Term } from '../../parts/Term';
import { useRowKeys } from '../../parts/useRowKeys';
import { ViewsButton } from '../../parts/ViewsButton';
import { counted, kinds, plural, words } from '../../parts/words';
import { sectionAt } from '../../sections';
import { RuleDrawer } from './RuleDrawer';
import { WaiverDialog } from './WaiverDialog';
import { Somebody } from '../../parts/Somebody';

const filters = ['rule', 'severity', 'kind', 'zone', 'waived'] as const;
type Filter = (typeof filters)[number];

function FindingsTable({
  findings,
  rules,
  chosen,
  onChoose,
  onRule,
  onWaive,
}: {
  findings: readonly Finding[];
  rules: ReadonlyMap<string, Rule>;
  chosen: ReadonlySet<string>;
  onChoose: (keys: ReadonlySet<string>) => void;
  onRule: (rule: Rule | undefined) => void;
  onWaive: ((findings: readonly Finding[]) => void) | undefined;
}) {
  const navigate = useNavigate();
  const open = findings.filter((finding) => !isKnown(finding.waiver));
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) {
      next.add(key);
    }
    onChoose(next);
  };
  const waivable = (finding: Finding | undefined) => finding !== undefined && !isKnown(finding.waiver);
  const keys = useRowKeys(
    (index) => {
      const finding = findings[index];
      if (finding !== undefined) {
        void navigate(`/subjects/${encodeURIComponent(finding.subject)}`);
      }
    },
    (key, index) => {
      const finding = findings[index];
      if (key === 'r') {
        onRule(finding === undefined ? undefined : rules.get(finding.rule));
      } else if (onWaive === undefined || finding === undefined || !waivable(finding)) {
        return false;
      } else if (key === 'x' || key === ' ') {
        toggle(finding.key);
      } else if (key === 'w') {
        const several = open.filter((one) => chosen.has(one.key));
        onWaive(several.length > 0 ? several : [finding]);
      } else {
        return false;
      }
      return true;
    },
  );
  return (
    <Table.ScrollContainer minWidth={960}>
      <Table striped className="stacked">
        <Table.Thead>
          <Table.Tr>
            {onWaive !== undefined && (
              <Table.Th w={36} className="no-print">
                <Checkbox
                  size="xs"
                  aria-label="Choose all that are shown and not waived"
                  checked={open.length > 0 && open.every((finding) => chosen.has(finding.key))}
                  onChange={(event) => {
                    onChoose(new Set(event.currentTarget.checked ? open.map((finding) => finding.key) : []));
                  }}
                />
                <Text span size="sm" className="narrow-only">
                  Choose all
                </Text>
              </Table.Th>
            )}
            <Table.Th w={110}>Severity</Table.Th>
            <Table.Th>What is wrong</Table.Th>
            <Table.Th>Where</Table.Th>
            <Table.Th>Rule that is not kept</Table.Th>
            <Table.Th>What to do</Table.Th>
            <Table.Th miw={104}>
              <Term name="Waiver" />
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody {...keys}>
          {findings.map((finding) => (
            <Table.Tr key={finding.key} tabIndex={0} data-row>
              {onWaive !== undefined && (
                <Table.Td className="no-print">
                  {!isKnown(finding.waiver) && (
                    <Checkbox
                      size="xs"
                      aria-label={`Choose: ${finding.sentence}`}
                      checked={chosen.has(finding.key)}
                      onChange={() => {
                        toggle(finding.key);
                      }}
                    />
                  )}
                </Table.Td>
              )}
              <Table.Td>
                <Mark name={finding.severity} />
              </Table.Td>
              <Table.Td className="wrap">{finding.sentence}</Table.Td>
              <Cell label="Where">
                <SubjectLink id={finding.subject} name={finding.name} kind={finding.kind} />
              </Cell>
              <Cell label="Rule">
                <Anchor
                  component="button"
                  type="button"
                  inherit
                  ta="left"
                  onClick={() => {
                    onRule(rules.get(finding.rule));
                  }}
                >
                  {words(finding.rule)}
                </Anchor>
              </Cell>
              <Cell label="What to do" className="wrap">
                {rules.get(finding.rule)?.remedy}
              </Cell>
              <Cell label="Waiver">
                {isKnown(finding.waiver) ? (
                  <Text size="sm" title={`${finding.waiver.reason}. ${finding.waiver.compensation}`}>
                    <Somebody user={finding.waiver.person} />, until {finding.waiver.until.slice(0, 10)}:{' '}
                    {finding.waiver.reason}
                  </Text>
                ) : (
                  <>
                    <Quiet>not waived</Quiet>{' '}
                    {onWaive !== undefined && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        className="no-print"
                        onClick={() => {
                          onWaive([finding]);
                        }}
                      >
                        Waive
                      </Button>
                    )}
                  </>
                )}
              </Cell>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Where the sentences that ought to be true of the record are not. */
export function FindingsPage() {
  const { title, purpose } = sectionAt('/findings');
  const [parameters] = useAddress();
  const [limit, setLimit] = useState(100);
  const [rule, setRule] = useState<Rule>();
  const [waiving, setWaiving] = useState<readonly Finding[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const may = useMay('approve');
  const wanted = Object.fromEntries(filters.map((one) => [one, parameters.get(one) ?? undefined]));
  const answer = useAssessed<Findings>('/api/findings', { ...wanted, limit });
  const rules = useAnswer<readonly Rule[]>('/api/rules');
  const quality = useAnswer<Quality>('/api/quality');
  const byName = new Map((rules.data ?? []).map((one) => [one.name, one]));
  const zones = (quality.data?.places ?? []).flatMap((place) =>
    isKnown(place.place) ? [{ value: place.place, label: place.name }] : [],
  );
  const put = useChoose();
  const choose = (filter: Filter) => (value: string | null) => {
    put(filter, value);
  };
  const select = (
    filter: Filter,
    label: string,
    data: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <>
      <Select
        placeholder={label}
        aria-label={label}
        searchable
        clearable
        data={[...data]}
        value={parameters.get(filter)}
        onChange={choose(filter)}
      />
      <FilteredBy label={label} value={named(data, parameters.get(filter))} />
    </>
  );
  return (
    <>
      <PageHeader title={title} purpose={purpose}>
        <ViewsButton />
      </PageHeader>
      <FilterBar>
        {select(
          'severity',
          'Severity',
          ['ERROR', 'WARNING', 'NOTE'].map((one) => ({
            value: one,
            label: `${words(one)} ${answer.data?.bySeverity[one] ?? 0}`,
          })),
        )}
        {select(
          'rule',
          'Rule',
          (rules.data ?? [])
            .filter((one) => one.findings > 0)
            .map((one) => ({ value: one.name, label: `${one.sentence} (${one.findings})` })),
        )}
        {select(
          'kind',
          'Kind',
          kinds.map((kind) => ({ value: kind, label: plural(kind) })),
        )}
        {select('zone', 'Place', zones)}
        {select('waived', 'Waived or not', [
          { value: 'false', label: 'Not waived' },
          { value: 'true', label: 'Waived' },
        ])}
        {answer.data?.assessing === true && <Loader size="xs" aria-label="Being found anew" />}
      </FilterBar>
      <Answered answer={answer}>
        {(found) =>
          found.total === 0 ? (
            <Quiet>Nothing is found.</Quiet>
          ) : (
            <>
              <Text size="sm" mb="xs">
                {counted(found.total, 'finding')}:{' '}
                {['ERROR', 'WARNING', 'NOTE']
                  .map((one) => `${words(one)} ${(found.bySeverity[one] ?? 0).toLocaleString('en')}`)
                  .join(', ')}
              </Text>
              <FindingsTable
                findings={found.findings}
                rules={byName}
                chosen={chosen}
                onChoose={setChosen}
                onRule={setRule}
                onWaive={may ? setWaiving : undefined}
              />
              <MoreButton total={found.total} shown={found.findings.length} limit={limit} onMore={setLimit} />
            </>
          )
        }
      </Answered>
      <RuleDrawer
        rule={rule}
        onClose={() => {
          setRule(undefined);
        }}
      />
      {chosen.size > 0 && (
        <Paper withBorder p="xs" className="selection-bar no-print" role="status">
          <Group justify="space-between">
            <Text>{counted(chosen.size, 'finding is', 'findings are')} chosen.</Text>
            <Group gap="xs">
              <Button
                variant="default"
                onClick={() => {
                  setChosen(new Set());
                }}
              >
                Choose none
              </Button>
              <Button
                onClick={() => {
                  setWaiving(
                    (answer.data?.findings ?? []).filter(
                      (finding) => chosen.has(finding.key) && !isKnown(finding.waiver),
                    ),
                  );
                }}
              >
                Bear them for a time
              </Button>
            </Group>
          </Group>
        </Paper>
      )}
      {waiving.length > 0 && (
        <WaiverDialog
          key={waiving.map((finding) => finding.key).join(' ')}
          findings={waiving}
          onClose={() => {
            setWaiving([]);
          }}
          onDone={() => {
            setWaiving([]);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}
