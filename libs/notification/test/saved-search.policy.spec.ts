import fc from 'fast-check';
import {
  fingerprintOf,
  mayAlert,
  namesOf,
  plainFilters,
} from '../src/domain/saved-search.policy.js';

describe('what a saved search asks for', () => {
  it('is without what asks nothing', () => {
    const filters = {
      status: [],
      unitId: undefined,
      allianceId: null,
      open: false,
      keyword: '',
      ceilingMin: 0,
      category: ['b', 'a', 'b'],
    };
    expect(plainFilters(filters)).toEqual({
      open: false,
      keyword: '',
      ceilingMin: 0,
      category: ['a', 'b'],
    });
    expect(filters.category).toEqual(['b', 'a', 'b']);
  });

  const words = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 4 });
  const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });

  it('is the same in whatever order it is written (property)', () => {
    fc.assert(
      fc.property(words, lists, (said, category) => {
        const one = fingerprintOf(plainFilters({ category }), said);
        const other = fingerprintOf(
          plainFilters({ category: category.toReversed() }),
          said.toReversed(),
        );
        expect(other).toBe(one);
      }),
    );
  });

  it('is another with another word or filter (property)', () => {
    fc.assert(
      fc.property(words, lists, (said, category) => {
        const filters = plainFilters({ category });
        const one = fingerprintOf(filters, said);
        expect(fingerprintOf(filters, [...said, 'more'])).not.toBe(one);
        expect(fingerprintOf({ ...filters, open: true }, said)).not.toBe(one);
      }),
    );
  });

  it('leaves the words of the keyword where they are', () => {
    const said = ['b', 'a'];
    fingerprintOf({}, said);
    expect(said).toEqual(['b', 'a']);
  });
});

describe('what tells of a listing that is just published', () => {
  it.each([
    [{}, true],
    [{ open: true }, true],
    [{ open: false }, false],
    [{ status: ['published'] }, true],
    [{ status: ['unsuccessful', 'published'] }, true],
    [{ status: ['unsuccessful'] }, false],
    [{ status: undefined }, true],
    [{ allianceId: 'some' }, false],
    [{ keyword: '养老', category: ['elderly_care'] }, true],
  ])('%j: %s', (filters, tells) => {
    expect(mayAlert(filters)).toBe(tells);
  });
});

it('names three searches of a message, and says how many there are', () => {
  expect(namesOf(['养老'])).toBe('“养老”');
  expect(namesOf(['甲', '乙', '丙'])).toBe('“甲”“乙”“丙”');
  expect(namesOf(['甲', '乙', '丙', '丁'])).toBe('“甲”“乙”“丙”等 4 个');
});
