import { Alert } from '@mantine/core';
import { isKnown, type Change } from '../../api/types';
import { When } from '../../parts/When';
import { isOver, roadOf, type Station } from './road';

const signs: Readonly<Record<Station['at'], string>> = {
  past: '✓',
  'left-out': '–',
  here: '●',
  ahead: '○',
};

/** Where a change is on its way, and what is overdue about it. */
export function StateLine({ change }: { change: Change }) {
  const now = new Date();
  return (
    <>
      <ol className="state-line" aria-label="Way of the change">
        {roadOf(change).map((station) => (
          <li
            key={station.state}
            data-at={station.at}
            aria-current={station.at === 'here' ? 'step' : undefined}
          >
            <span aria-hidden>{signs[station.at]} </span>
            {station.label}
          </li>
        ))}
      </ol>
      {isKnown(change.reviewDue) && (
        <Alert
          variant="light"
          mb="sm"
          title={isOver(change.reviewDue, now) ? 'The review is overdue' : 'The review is due'}
        >
          An emergency change is reviewed after it was made, by <When at={change.reviewDue} />.
        </Alert>
      )}
      {isKnown(change.ends) && (
        <Alert
          variant="light"
          mb="sm"
          title={isOver(change.ends, now) ? 'It was meant to have ended' : 'It is temporary'}
        >
          It ends on <When at={change.ends} />. Take it back, or make it permanent by another change.
        </Alert>
      )}
    </>
  );
}
