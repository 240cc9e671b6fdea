import { isValidElement } from 'react';
import { describe, expect, it } from 'vitest';
import { problemBehind } from './api/problem';
import { fetchAhead, page, part } from './page';

const gone = () => Promise.reject(new TypeError('error loading dynamically imported module'));

describe('a file of the pages that is gone', () => {
  it('is told where the page would be, and not while it is only fetched ahead', async () => {
    const thrown: unknown = await page('/gone', gone)
      .lazy()
      .catch((caught: unknown) => caught);
    expect(problemBehind(thrown).title).toBe('The page did not come');
    expect(() => {
      fetchAhead('/gone');
    }).not.toThrow();
  });

  it('leaves the reason in the place of a part of the frame', async () => {
    const Part = (await part('The calendars did not come', gone)).default as () => unknown;
    const shown = Part();
    expect(isValidElement<{ thrown: unknown }>(shown)).toBe(true);
    expect(isValidElement<{ thrown: unknown }>(shown) && problemBehind(shown.props.thrown).title).toBe(
      'The calendars did not come',
    );
  });

  it('is no concern of one that is there', async () => {
    const There = () => null;
    expect((await part('It did not come', () => Promise.resolve(There))).default).toBe(There);
  });
});
