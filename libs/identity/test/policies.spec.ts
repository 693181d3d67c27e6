import fc from 'fast-check';
import { DomainError } from '#kernel';
import { afterFailure, isLocked } from '../src/domain/lockout.policy.js';
import { requireStrongPassword } from '../src/domain/password.policy.js';
import { newRecoveryCodes, readCode, RECOVERY_CODES } from '../src/domain/second-factor.policy.js';

const NOW = new Date('2026-03-02T09:00:00+08:00');
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const QUARTER = 15 * 60_000;

describe('the lock after wrong passwords', () => {
  it('falls with the fifth failure in a row, for a quarter of an hour', () => {
    let state = { failedSignIns: 0, lockedUntil: null as Date | null };
    for (let failures = 1; failures < 5; failures += 1) {
      state = afterFailure(state, NOW);
      expect(state).toEqual({ failedSignIns: failures, lockedUntil: null });
      expect(isLocked(state, NOW)).toBe(false);
    }
    state = afterFailure(state, NOW);
    expect(state).toEqual({ failedSignIns: 0, lockedUntil: later(QUARTER) });
    expect(isLocked(state, later(QUARTER - 1))).toBe(true);
    expect(isLocked(state, later(QUARTER))).toBe(false);
    expect(isLocked({ lockedUntil: null }, new Date(-1))).toBe(false);
  });

  it('leaves an earlier lock as it is while failures are counted anew', () => {
    const locked = { failedSignIns: 0, lockedUntil: later(-1) };
    expect(afterFailure(locked, NOW)).toEqual({ failedSignIns: 1, lockedUntil: later(-1) });
  });
});

describe('a password', () => {
  const takes = (password: string, login = 'officer1') => {
    try {
      requireStrongPassword(password, login);
      return true;
    } catch (error) {
      expect(error).toEqual(new DomainError('password_weak'));
      return false;
    }
  };

  it.each([
    ['Jiebang202', true, 'ten characters of three classes'],
    ['Jiebang20', false, 'nine characters'],
    ['jiebang2026', false, 'small letters and digits alone'],
    ['JIEBANG2026', false, 'capitals and digits alone'],
    ['JiebangJiebang', false, 'letters alone'],
    ['jiebang-2026', true, 'small letters, digits and a sign'],
    ['Jiebang-Jiebang', true, 'small, capital and a sign'],
    ['JIEBANG-2026', true, 'capitals, digits and a sign'],
    ['揭榜台密码Jb2026', true, 'Chinese counts as signs'],
  ])('%s → %s: %s', (password, taken) => {
    expect(takes(password)).toBe(taken);
  });

  it('does not hold the account’s name, however it is written', () => {
    expect(takes('My-OFFICER1-2026')).toBe(false);
    expect(takes('My-officer1-2026', 'Officer1')).toBe(false);
    expect(takes('My-officer2-2026')).toBe(true);
  });
});

describe('codes of the second factor', () => {
  it('are ten of sixteen letters in four groups, none like another, none easily mistaken', () => {
    const codes = newRecoveryCodes();
    expect(codes).toHaveLength(RECOVERY_CODES);
    expect(new Set(codes).size).toBe(RECOVERY_CODES);
    for (const code of codes) {
      expect(code).toMatch(/^([2-9a-hjkmnp-z]{4}-){3}[2-9a-hjkmnp-z]{4}$/);
    }
  });

  it('are read however they are spaced', () => {
    expect(readCode(' 123 456 ')).toEqual({ kind: 'time', digits: '123456' });
    for (const code of newRecoveryCodes()) {
      const letters = code.replaceAll('-', '');
      expect(readCode(code)).toEqual({ kind: 'recovery', letters });
      expect(readCode(` ${letters.toUpperCase()} `)).toEqual({ kind: 'recovery', letters });
    }
  });

  it('are nothing else', () => {
    for (const typed of [
      '',
      '12345',
      '1234567',
      '12345a',
      'k7mp-2xqd-9fha',
      'k7mp2xqd9fhat4wc5',
      '揭榜台揭榜台揭榜台揭榜台揭榜台揭',
      'k7mp2xqd9fhat4w!',
      '!7mp2xqd9fhat4wc',
    ]) {
      expect([typed, readCode(typed)]).toEqual([typed, null]);
    }
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = readCode(typed);
        if (read?.kind === 'time') expect(read.digits).toMatch(/^\d{6}$/);
        if (read?.kind === 'recovery') expect(read.letters).toMatch(/^[a-z0-9]{16}$/);
      }),
    );
  });
});
