import { Badge } from '@mantine/core';
import type { CombinationPart } from '../../api/combinationTypes';
import { isKnown } from '../../api/types';
import { SubjectLink } from '../../parts/SubjectLink';
import { within, words } from '../../parts/words';

function PartName({ part }: { part: CombinationPart }) {
  if (isKnown(part.item)) {
    return (
      <SubjectLink
        id={part.item.id}
        name={part.item.name}
        hidden={part.item.hidden}
        kind="information-item"
      />
    );
  }
  return <>any {isKnown(part.subType) ? within(words(part.subType)) : 'information'}</>;
}

/** Parts of what is more together, with plus signs between them. */
export function PartNames({ parts }: { parts: readonly CombinationPart[] }) {
  return parts.map((part, place) => (
    <span key={isKnown(part.item) ? part.item.id : String(part.subType)}>
      {place > 0 && ' + '}
      <PartName part={part} />
    </span>
  ));
}

const colours: Readonly<Record<string, string>> = {
  CRITICAL: 'red',
  HIGH: 'orange',
  MEDIUM: 'yellow',
  LOW: 'gray',
  NEGLIGIBLE: 'gray',
};

/** A rating in five steps, in words; nothing is claimed of what nobody has rated. */
export function RatingBadge({ rating }: { rating: string | undefined }) {
  return rating === undefined ? (
    <Badge variant="outline" color="gray">
      not rated
    </Badge>
  ) : (
    <Badge variant="light" color={colours[rating] ?? 'gray'} autoContrast>
      {words(rating)}
    </Badge>
  );
}
