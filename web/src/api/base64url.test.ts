import { describe, expect, it } from 'vitest';
import { decoded, encoded } from './base64url';

describe('base 64 in URL form', () => {
  it('comes back as it was, for every length and every octet', () => {
    for (let length = 0; length < 260; length++) {
      const bytes = Uint8Array.from({ length }, (_, place) => (place * 7 + length) % 256);
      const text = encoded(bytes.buffer);
      expect(text).toMatch(/^[\w-]*$/);
      expect(decoded(text)).toEqual(bytes);
    }
  });

  it('is that of RFC 4648', () => {
    expect(encoded(Uint8Array.from([0xfb, 0xff, 0xbf]).buffer)).toBe('-_-_');
    expect(encoded(Uint8Array.from([0x66]).buffer)).toBe('Zg');
  });
});
