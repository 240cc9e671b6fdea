import { Anchor, Group, NumberInput, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useAnswerAt } from '../../api/answers';
import type { DecisionList } from '../../api/priorityTypes';
import { Answered } from '../../parts/Answered';
import { SubjectLinks } from '../../parts/SubjectLinks';
import { useAddress } from '../../parts/useAddress';
import { Quiet } from '../../parts/When';
import { counted } from '../../parts/words';
import { SubjectPicker } from '../connectivity/SubjectPicker';
import { DecisionTable } from './DecisionTable';
import { PriorityTabs } from './PriorityTabs';

const kinds = ['asset', 'connection', 'conduit', 'access-path', 'zone', 'system', 'site', 'redundancy-group'];

/** All three factors of every asset that a control, an update or a change touches. */
export function DecisionPage() {
  const [parameters, setParameters] = useAddress();
  const chosen = parameters.getAll('subject');
  const change = parameters.get('change');
  const hours = Number(parameters.get('hours') ?? '1');
  const alter = (how: (next: URLSearchParams) => void) => {
    setParameters(
      (now) => {
        const next = new URLSearchParams(now);
        how(next);
        return next;
      },
      { replace: true },
    );
  };
  const asked = chosen.length > 0 || change !== null;
  const answer = useAnswerAt<DecisionList>(
    '/api/priorities/decision',
    { subject: chosen, change: change ?? undefined, work: `PT${Math.round(hours * 60)}M` },
    asked,
  );
  return (
    <>
      <PriorityTabs purpose="Criticality, exposure and availability together, for every asset that a control, an update or a change touches." />
      <Group align="flex-end" mb="sm" className="no-print">
        <SubjectPicker
          label="Add what the work touches"
          kinds={kinds}
          value={null}
          onChange={(id) => {
            alter((next) => {
              if (id !== null && !chosen.includes(id)) {
                next.append('subject', id);
              }
            });
          }}
        />
        <NumberInput
          label="Hours of work"
          min={0.5}
          max={720}
          step={0.5}
          value={hours}
          onChange={(value) => {
            alter((next) => {
              next.set('hours', String(value === '' ? 1 : value));
            });
          }}
        />
      </Group>
      {!asked && (
        <Text size="sm" c="dimmed">
          Choose what the control or the update touches. For a change, open it under{' '}
          <Anchor component={Link} to="/changes" inherit>
            Changes
          </Anchor>
          : its three factors stand there.
        </Text>
      )}
      {asked && (
        <Answered answer={answer}>
          {(list) => (
            <>
              <Text size="sm" mb="xs">
                {change !== null && (
                  <>
                    What the change{' '}
                    <Anchor component={Link} inherit to={`/changes/${encodeURIComponent(change)}`}>
                      {change}
                    </Anchor>{' '}
                    touches:{' '}
                  </>
                )}
                <SubjectLinks subjects={list.chosen} />. {counted(list.count, 'asset')}
                {list.count > list.rows.length && `, of which ${list.rows.length} are shown`}.{' '}
                {chosen.length > 0 && (
                  <Anchor
                    component="button"
                    type="button"
                    inherit
                    className="no-print"
                    onClick={() => {
                      alter((next) => {
                        next.delete('subject');
                      });
                    }}
                  >
                    Choose anew
                  </Anchor>
                )}
              </Text>
              {list.rows.length === 0 ? (
                <Quiet>The work touches no asset.</Quiet>
              ) : (
                <DecisionTable rows={list.rows} />
              )}
            </>
          )}
        </Answered>
      )}
    </>
  );
}
