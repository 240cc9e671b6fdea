import { describe, expect, it } from 'vitest';
import { problemBehind, ProblemError, problemOf } from './problem';

describe('problemOf', () => {
  it('keeps what the server said, extensions included', () => {
    const problem = problemOf(409, 'Conflict', {
      type: '/problems/conflict',
      title: 'Two values',
      detail: 'PLC-7 has two serial numbers.',
      status: 409,
      quote: 'E-1207',
    });
    expect(problem).toEqual({
      status: 409,
      type: '/problems/conflict',
      title: 'Two values',
      detail: 'PLC-7 has two serial numbers.',
      more: { status: 409, quote: 'E-1207' },
    });
  });

  it.each([undefined, null, 'a page of a proxy', 7, ['x'], { title: 3, detail: ' ' }])(
    'makes a sentence of the answer %j',
    (body) => {
      expect(problemOf(502, '', body)).toMatchObject({
        title: 'The server answered 502',
        detail: '',
        type: 'about:blank',
      });
    },
  );
});

describe('problemBehind', () => {
  it('unwraps a refused call and wraps a fault', () => {
    const refused = problemOf(403, 'Forbidden', { detail: 'Only the owner may.' });
    expect(problemBehind(new ProblemError(refused))).toBe(refused);
    expect(problemBehind(new TypeError('x is undefined')).detail).toBe('x is undefined');
    expect(problemBehind('odd').detail).toBe('odd');
  });
});
