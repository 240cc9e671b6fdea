/** Keys that do something, and where. What the pages do with them stands with the pages; what they are called stands here only. */
export interface Shortcuts {
  /** The path of the page; undefined for every page. */
  readonly path?: string;
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, does: string])[];
}

export const shortcuts: readonly Shortcuts[] = [
  {
    title: 'Everywhere',
    keys: [
      ['Ctrl K  or  /', 'Search: pages, views, subjects, terms and what the page can do'],
      ['?', 'This list'],
      ['Tab, Enter', 'Go to the next link or field; follow or press it'],
      ['Esc', 'Close what lies over the page'],
    ],
  },
  {
    title: 'In every list with rows',
    keys: [
      ['j  or  ↓', 'The next row'],
      ['k  or  ↑', 'The row before'],
      ['Page up, Page down', 'Twenty rows'],
      ['Home, End', 'The first and the last row'],
      ['Enter', 'Open it'],
    ],
  },
  {
    path: '/inbox',
    title: 'Inbox',
    keys: [
      ['j  or  ↓', 'The next matter'],
      ['k  or  ↑', 'The matter before'],
      ['1 to 9', 'Choose what is to be done'],
      ['x', 'Take what is suggested'],
      ['X', 'Take what is suggested of all that are loaded'],
      ['t', 'Close it: was there for a short time'],
      ['w', 'Close it: the source is wrong'],
      ['s', 'Close it: suspected incident'],
      ['a', 'Set it aside'],
      ['o', 'Open what it is about'],
    ],
  },
  {
    path: '/findings',
    title: 'Findings',
    keys: [
      ['j  or  ↓', 'The next finding'],
      ['k  or  ↑', 'The finding before'],
      ['x  or  Space', 'Choose it, or not'],
      ['w', 'Bear for a time what is chosen'],
      ['r', 'What the rule says'],
      ['Enter', 'Open what it is about'],
    ],
  },
  {
    path: '/campaigns',
    title: 'Campaigns',
    keys: [
      ['j  or  ↓', 'The next campaign or card'],
      ['k  or  ↑', 'The campaign or card before'],
      ['x  or  Space', 'Choose it, or not'],
      ['X', 'Choose all cards that are open, or none'],
      ['r', 'Sign the chosen cards as right'],
      ['w', 'Say what is wrong with the chosen cards'],
      ['d', 'Say of the chosen cards that you don’t know'],
      ['m', 'Remind in the chosen campaigns'],
      ['l', 'Give the chosen campaigns another last day'],
      ['c', 'Close the chosen campaigns'],
    ],
  },
  {
    path: '/map',
    title: 'Map',
    keys: [
      ['+ and -', 'Nearer, farther'],
      ['0', 'As it was'],
      ['Esc', 'Pick nothing'],
    ],
  },
];

/** What the keys do on a page: those of the page first. */
export function shortcutsAt(path: string): readonly Shortcuts[] {
  const here = shortcuts.filter((one) => one.path !== undefined && path.startsWith(one.path));
  const others = shortcuts.filter((one) => one.path === undefined);
  const elsewhere = shortcuts.filter((one) => one.path !== undefined && !path.startsWith(one.path));
  return [...here, ...others, ...elsewhere];
}
