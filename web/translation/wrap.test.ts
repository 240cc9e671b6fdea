import { expect, it } from 'vitest';
import { wrap } from './wrap';

const head = "import { t as __look, tParts as __lookParts } from '/src/language/t.ts';";

it.each([
  ['<b>Save</b>', '<b>{__look("Save")}</b>'],
  ['<b> {n} of {m} </b>', '<b>{" "}{__lookParts("{0} of {1}", n, m)}{" "}</b>'],
  ['<b>\n  <Icon />\n  Sign out\n</b>', '<b>\n  <Icon />{__look("Sign out")}</b>'],
  [
    '<b>see{" "}\n  <a href="/x">the log</a></b>',
    '<b>{__lookParts("see {0}", <a href="/x">{__look("the log")}</a>)}</b>',
  ],
  ['<b>Tom &amp; Jan</b>', '<b>{__look("Tom & Jan")}</b>'],
  [
    '<b title="Why" className="exact right">{old && " (old)"}</b>',
    '<b title={__look("Why")} className="exact right">{old && " " + __look("(old)")}</b>',
  ],
  ['counted(n, "asset")', 'counted(n, __look("asset"), __look("assets"))'],
  ['n.toLocaleString("en")', 'n.toLocaleString(__look("en"))'],
  ['const said = `As of ${day}`', 'const said = __look("As of {0}", day)'],
])('looks up the text of %s', (source, wrapped) => {
  expect(wrap('one.tsx', source).code).toBe(head + wrapped);
});

it.each([
  "import { a } from 'Some where'",
  "if (key === 'Enter') {}",
  "throw new Error('It is broken')",
  "type State = 'Open now'",
  'fetch(`/api/subjects/${id}`)',
  '<b className="exact right" id="Name" />',
  "const rules = { className: 'exact no-print', id: 'Open now' }",
])('leaves %s alone', (source) => {
  expect(wrap('one.tsx', source).code).toBe(source);
});
