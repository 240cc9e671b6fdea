import { Anchor, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { linkAt } from '../api/moment';
import { anchorOf, glossary } from '../glossary';
import { t } from '../language/t';
import { PageHeader } from '../parts/PageHeader';
import { useMoment } from '../parts/useMoment';
import { Quiet } from '../parts/When';
import { sectionAt, sectionOf } from '../sections';

/** All words of the trade that the pages use: what each means, where it comes from, and where it is worked with. */
export function Glossary() {
  const { title, purpose } = sectionAt('/glossary');
  const { hash } = useLocation();
  const [moment] = useMoment();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const shown = glossary.filter((entry) =>
    [entry.term, ...(entry.also ?? []), entry.means, entry.source].some((one) =>
      t(one).toLowerCase().includes(wanted),
    ),
  );
  useEffect(() => {
    if (hash !== '') {
      const term = document.getElementById(hash.slice(1));
      term?.scrollIntoView({ block: 'center' });
      term?.focus();
    }
  }, [hash]);
  return (
    <>
      <PageHeader title={title} purpose={purpose} />
      <TextInput
        label="Find a term"
        w={320}
        mb="sm"
        className="no-print"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {shown.length === 0 && <Quiet>No term fits.</Quiet>}
      <dl className="glossary">
        {shown.map((entry) => (
          <div
            key={entry.term}
            id={anchorOf(entry.term)}
            tabIndex={-1}
            data-current={hash === `#${anchorOf(entry.term)}` || undefined}
          >
            <dt>
              {t(entry.term)}
              {entry.also !== undefined && (
                <Text span c="dimmed" size="sm">
                  {' '}
                  ({entry.also.map((one) => t(one)).join(', ')})
                </Text>
              )}
            </dt>
            <dd>
              {entry.means}
              <Text size="sm" c="dimmed">
                Source: {entry.source}.
                {entry.page !== undefined && (
                  <>
                    {' '}
                    <Anchor component={Link} to={linkAt(entry.page, moment)} inherit>
                      {sectionOf(entry.page)?.title ?? 'Where it is worked with'}
                    </Anchor>
                  </>
                )}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
