import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from './problem';
import { address, cookie, request } from './request';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Stands in for the browser: answers every call with the response, and keeps what was asked. */
function browser(cookies: string, response: Response): { asked: Request[] } {
  const asked: Request[] = [];
  vi.stubGlobal('document', { cookie: cookies });
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push(new Request(new URL(path, 'http://asbuilt.test'), init));
    return Promise.resolve(response);
  });
  return { asked };
}

function json(body: unknown, status = 200, kind = 'application/json'): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': kind } });
}

describe('cookie', () => {
  it('finds exactly the name', () => {
    expect(cookie('A=1; XSRF-TOKEN=a%3Db; B=2', 'XSRF-TOKEN')).toBe('a=b');
    expect(cookie('NOT-XSRF-TOKEN=1', 'XSRF-TOKEN')).toBeUndefined();
    expect(cookie('', 'XSRF-TOKEN')).toBeUndefined();
  });
});

describe('address', () => {
  it('encodes values, repeats lists and leaves out the undefined', () => {
    expect(address('/api/assets', { text: 'a&b c', zone: ['x', 'y'], page: undefined, size: 50 })).toBe(
      '/api/assets?text=a%26b+c&zone=x&zone=y&size=50',
    );
    expect(address('/api/assets', { page: undefined })).toBe('/api/assets');
  });
});

describe('request', () => {
  it('carries the token of the cookie on a call that changes something', async () => {
    const { asked } = browser('XSRF-TOKEN=t-1', json({ id: 7 }));
    await expect(request('/api/changes', { method: 'POST', body: { title: 'x' } })).resolves.toEqual({
      id: 7,
    });
    expect(asked[0]?.headers.get('x-xsrf-token')).toBe('t-1');
    expect(await asked[0]?.json()).toEqual({ title: 'x' });
  });

  it('sends no token on a call that only reads', async () => {
    const { asked } = browser('XSRF-TOKEN=t-1', json([]));
    await request('/api/assets');
    expect(asked[0]?.headers.has('x-xsrf-token')).toBe(false);
  });

  it('throws what the server refused with its own words', async () => {
    browser('', json({ title: 'No', detail: 'The window is closed.' }, 409, 'application/problem+json'));
    const refused = await request('/api/changes').catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(ProblemError);
    expect((refused as ProblemError).problem).toMatchObject({ status: 409, detail: 'The window is closed.' });
  });

  it('says so when no server answers', async () => {
    browser('', json({}));
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    await expect(request('/api/assets')).rejects.toThrow('cannot be reached');
  });
});
