import fc from 'fast-check';
import {
  checkCreditCode,
  completeCreditCode,
  normaliseCreditCode,
  withInnerCheck,
} from '../src/index.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const characters = (length: number) =>
  fc
    .array(fc.constantFrom(...ALPHABET), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

describe('checkCreditCode', () => {
  it.each([
    '52370213MJDEM00143',
    '52370213MJDEM0022X',
    '52370213MJDEM0030Q',
    '51370213MJDEM0049Q',
    '51370213MJDEM0057K',
    '53370213MJDEM00658',
    '52370213MJDEM00736',
    '51370213MJDEM00814',
    '52370213MJDEM009XQ',
    '11320000MB151840XJ',
    '91350100M000100Y43',
    '91440300708461136T',
  ])('accepts %s', (code) => {
    expect(checkCreditCode(code)).toMatchObject({ code, valid: true });
    expect(checkCreditCode(code).reason).toBeUndefined();
  });

  it('rejects the worked example printed in the standard, whose last digit is wrong', () => {
    expect(checkCreditCode('91350100M000100Y4Z')).toMatchObject({
      valid: false,
      reason: 'alphabet',
    });
  });

  it.each([
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y433', 'length'],
    ['', 'length'],
    ['91350100M000100I43', 'alphabet'],
    ['91350100M000100Y4中', 'alphabet'],
    ['91350100M000100Y44', 'check_digit'],
    ['52370213MJDEM00134', 'check_digit'],
  ])('says why %s is rejected: %s', (code, reason) => {
    expect(checkCreditCode(code)).toMatchObject({ valid: false, reason });
  });

  it('only warns when the inner organisation code fails its own check', () => {
    expect(checkCreditCode('11320000MB151840XJ').innerCheckOk).toBe(true);
    expect(checkCreditCode('91440300708461136T').innerCheckOk).toBe(true);
    const odd = completeCreditCode('9135010070846113' + '5');
    expect(checkCreditCode(odd)).toMatchObject({ valid: true, innerCheckOk: false });
  });

  it.each([
    ['51', 'social_group'],
    ['52', 'social_service'],
    ['53', 'foundation'],
    ['59', 'other_civil'],
    ['11', 'government'],
    ['12', 'public_institution'],
    ['13', 'mass_organisation'],
    ['31', 'law_firm'],
    ['33', 'grassroots_legal'],
    ['34', 'forensic'],
    ['91', 'enterprise'],
    ['92', 'sole_trader'],
    ['N1', 'rural_collective'],
    ['N2', 'rural_collective'],
    ['N3', 'rural_collective'],
    ['54', 'other'],
    ['A1', 'other'],
  ])('reads prefix %s as %s', (prefix, orgType) => {
    const code = completeCreditCode(withInnerCheck(`${prefix}370213MJDEM001`));
    expect(checkCreditCode(code)).toMatchObject({ valid: true, innerCheckOk: true, orgType });
  });

  it('normalises what people paste', () => {
    expect(normaliseCreditCode(' ５２370213 mjdem 00143\u3000\n')).toBe('52370213MJDEM00143');
    expect(checkCreditCode('52370213mjdem00143').valid).toBe(true);
  });
});

describe('the outer check digit', () => {
  it('completes any 17 characters to a valid code', () => {
    fc.assert(
      fc.property(characters(17), (first17) => {
        expect(checkCreditCode(completeCreditCode(first17)).valid).toBe(true);
      }),
    );
  });

  it('finds every single wrong character and every swap of neighbours', () => {
    fc.assert(
      fc.property(
        characters(17),
        fc.nat(17),
        fc.constantFrom(...ALPHABET),
        (first17, at, character) => {
          const code = completeCreditCode(first17);
          const wrong = code.slice(0, at) + character + code.slice(at + 1);
          expect(checkCreditCode(wrong).valid).toBe(wrong === code);
          if (at > 15) return;
          const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
          expect(checkCreditCode(swapped).valid).toBe(swapped === code);
        },
      ),
    );
  });

  it('is not made for what cannot be a code', () => {
    expect(() => completeCreditCode('91350100M000100Y')).toThrow(RangeError);
    expect(() => withInnerCheck('91350100M000100I')).toThrow(RangeError);
  });
});
