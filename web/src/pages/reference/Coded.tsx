import { Code } from '@mantine/core';
import { Fragment } from 'react';

/** A sentence of the description of the API, which is in English; what stands in backticks is a word of a program. */
export function Coded({ text }: { text: string }) {
  return (
    <span lang="en">
      {text.split('`').map((part, place) => (
        // The same words at another place are another part.
        <Fragment key={place}>{place % 2 === 0 ? part : <Code className="wrap">{part}</Code>}</Fragment>
      ))}
    </span>
  );
}
