import { requireStorable } from '../src/domain/storable.js';

const refused = expect.objectContaining({ code: 'invalid_input', details: { fields: {} } });

describe('what can be stored', () => {
  it('is every text that a database and a document take', () => {
    for (const value of ['', '揭榜', '𠮷😀', 0, null, true, undefined, [], {}]) {
      expect(() => requireStorable(value)).not.toThrow();
    }
    expect(() => requireStorable({ a: ['揭', null, { b: '榜', c: 1 }] })).not.toThrow();
  });

  it.each(['a\0b', '\ud800', '揭\udc00榜'])('is not %j, however deep it stands', (text) => {
    expect(() => requireStorable(text)).toThrow(refused);
    expect(() => requireStorable({ team: [{ name: null, role: text }] })).toThrow(refused);
  });
});
