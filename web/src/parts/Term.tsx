import { Tooltip } from '@mantine/core';
import { Link } from 'react-router';
import { entryOf, termPath } from '../glossary';
import { t } from '../language/t';

/**
 * A word of the trade with its explanation and source: shown on the pointer and on the focus, read by screen readers, and a link into the
 * glossary.
 */
export function Term({ name, children = t(name) }: { name: string; children?: string }) {
  const entry = entryOf(name);
  if (entry === undefined) {
    return children;
  }
  return (
    <Tooltip
      label={`${entry.means} Source: ${entry.source}.`}
      multiline
      w={320}
      withArrow
      events={{ hover: true, focus: true, touch: true }}
    >
      <Link className="term" to={termPath(entry.term)}>
        {children}
      </Link>
    </Tooltip>
  );
}
