import { DomainError, isId, newId, notFound, randomHex } from '../src/index.js';

describe('newId', () => {
  it('makes version 7 ids that ascend and never repeat', () => {
    const ids = Array.from({ length: 2000 }, newId);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
    expect(ids.every(isId)).toBe(true);
  });

  it.each(['', 'x', '01932C5E-7B1A-7C3D-8E4F-0123456789AB', null, 7])('%j is no id', (value) => {
    expect(isId(value)).toBe(false);
  });
});

describe('randomHex', () => {
  it('gives two characters a byte, never the same twice', () => {
    expect(randomHex(32)).toMatch(/^[0-9a-f]{64}$/);
    expect(randomHex(32)).not.toBe(randomHex(32));
  });
});

describe('DomainError', () => {
  it('carries code and details', () => {
    const error = new DomainError('calendar_year_missing', { year: 2027 });
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('DomainError');
    expect(error.message).toBe('calendar_year_missing');
    expect(error.details).toEqual({ year: 2027 });
    expect(notFound('榜单')).toMatchObject({ code: 'not_found', details: { what: '榜单' } });
  });
});
