import { Anchor, Select, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswerAt } from '../../api/answers';
import { linkAt } from '../../api/moment';
import type { Uncategorised } from '../../api/priorityTypes';
import { isKnown } from '../../api/types';
import { Answered } from '../../parts/Answered';
import { Cell } from '../../parts/Cell';
import { SubjectLink } from '../../parts/SubjectLink';
import { useAddress } from '../../parts/useAddress';
import { useChoose } from '../../parts/useChoices';
import { useMoment } from '../../parts/useMoment';
import { Quiet } from '../../parts/When';
import { counted, within, words } from '../../parts/words';
import { PriorityTabs } from './PriorityTabs';

const sectors = [
  { value: 'ELECTRICITY', label: 'Electricity' },
  { value: 'OIL_GAS', label: 'Oil and gas' },
  { value: 'WATER_WASTEWATER', label: 'Water and wastewater' },
];

/** The assets of which not all three factors were judged. */
export function UncategorisedPage() {
  const [parameters] = useAddress();
  const choose = useChoose();
  const [moment] = useMoment();
  const sector = parameters.get('sector');
  const answer = useAnswerAt<Uncategorised>('/api/priorities/uncategorised', {
    limit: 500,
    sector: sector ?? undefined,
  });
  return (
    <>
      <PriorityTabs purpose="Assets of which criticality, exposure or availability was not judged, with what the taxonomy of their sector suggests. A suggestion is no verdict." />
      <Select
        label="Suggest by the taxonomy of"
        placeholder="The sector of each site"
        clearable
        maw={320}
        mb="sm"
        data={sectors}
        value={sector}
        onChange={(chosen) => {
          choose('sector', chosen);
        }}
      />
      <Answered answer={answer}>
        {(list) => (
          <>
            <Text size="sm" mb="xs">
              {counted(list.count, 'asset')} with at least one of the three factors missing;{' '}
              {counted(list.incomplete, 'more asset')} without assessor, day, evidence or review.
              {list.count + list.incomplete > list.assets.length &&
                ` The first ${list.assets.length} are shown.`}{' '}
              {list.assets.some((row) => !isKnown(row.suggestion)) &&
                (sector === null
                  ? 'Nothing is suggested where the site of an asset has no sector, or the taxonomy of its sector has nothing like the asset.'
                  : 'Nothing is suggested where the taxonomy has nothing like the asset.')}
            </Text>
            {list.assets.length === 0 ? (
              <Quiet>Every asset at work is categorised.</Quiet>
            ) : (
              <Table.ScrollContainer minWidth={720}>
                <Table striped className="stacked">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Asset</Table.Th>
                      <Table.Th>Factors missing</Table.Th>
                      <Table.Th>Rated without</Table.Th>
                      <Table.Th>Suggested criticality</Table.Th>
                      <Table.Th className="no-print">Factors</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {list.assets.map((row) => (
                      <Table.Tr key={row.asset.id}>
                        <Table.Td>
                          <SubjectLink
                            id={row.asset.id}
                            name={row.asset.name}
                            hidden={row.asset.hidden}
                            kind="asset"
                          />
                          {isKnown(row.assetClass) && (
                            <Text size="xs" c="dimmed">
                              {words(row.assetClass)}
                            </Text>
                          )}
                        </Table.Td>
                        <Cell label="Factors missing">
                          {row.missing.length === 0 ? (
                            <Quiet>none</Quiet>
                          ) : (
                            row.missing.map((one) => within(words(one))).join(', ')
                          )}
                        </Cell>
                        <Cell label="Rated without" className="wrap">
                          {row.incomplete.length === 0 && (
                            <Quiet>{row.missing.length === 3 ? 'not rated' : 'nothing'}</Quiet>
                          )}
                          {row.incomplete.map((one) => (
                            <Text key={one.factor} size="xs">
                              {words(one.factor)}: {one.lacks.map((part) => within(words(part))).join(', ')}
                            </Text>
                          ))}
                        </Cell>
                        <Cell label="Suggested criticality" className="wrap">
                          {isKnown(row.suggestion) ? (
                            <>
                              {words(row.suggestion.rating)}
                              <Text size="xs" c="dimmed">
                                {row.suggestion.category} ({words(row.suggestion.sector)}), by{' '}
                                {row.suggestion.by}
                              </Text>
                            </>
                          ) : (
                            <Quiet>none</Quiet>
                          )}
                        </Cell>
                        <Table.Td className="no-print">
                          <Anchor
                            component={Link}
                            inherit
                            aria-label={`Rate ${row.asset.name}`}
                            to={linkAt(
                              `/subjects/${encodeURIComponent(row.asset.id)}?tab=priorities`,
                              moment,
                            )}
                          >
                            Rate
                          </Anchor>
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
