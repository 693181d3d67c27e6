import fc from 'fast-check';
import { ROLES, type Role } from '#contracts';
import { DomainError } from '#kernel';
import { afterFailure, isLocked } from '../src/domain/lockout.policy.js';
import {
  ageOfProof,
  ownPath,
  saysMultiFactor,
  subjectOf,
} from '../src/domain/single-sign-on.policy.js';
import { requireAnother, requireApart } from '../src/domain/separation.policy.js';
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

describe('three administrators apart', () => {
  const takes = (held: Role[], granted: Role) => {
    try {
      requireApart(held, granted);
      return true;
    } catch (error) {
      expect(error).toEqual(new DomainError('roles_not_apart'));
      return false;
    }
  };

  it('one is none of the others and nothing else; all other roles go together', () => {
    for (const held of ROLES) {
      expect(takes([], held)).toBe(true);
      for (const granted of ROLES) {
        const administers = [held, granted].some((role) => role.endsWith('administrator'));
        expect([held, granted, takes([held], granted)]).toEqual([
          held,
          granted,
          held === granted || !administers,
        ]);
        expect(takes(['resident', held], granted)).toBe(
          takes(['resident'], granted) && takes([held], granted),
        );
      }
    }
  });

  it('nobody serves the own account', () => {
    expect(() => requireAnother('a', 'a')).toThrow('own_account');
    expect(() => requireAnother('a', 'b')).not.toThrow();
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

describe('after the identity provider', () => {
  it.each([
    ['/needs?status=draft#top', '/needs?status=draft#top'],
    ['/', '/'],
    ['/a/../b', '/b'],
    [undefined, '/todo'],
    ['', '/todo'],
    ['needs', '/todo'],
    ['//evil.example', '/todo'],
    ['/\\evil.example', '/todo'],
    ['/\t/evil.example', '/todo'],
    ['/\n\\evil.example/x', '/todo'],
    ['https://evil.example/', '/todo'],
    ['javascript:alert(1)', '/todo'],
    ['//[', '/todo'],
  ])('%j leads to %s', (next, to) => {
    expect(ownPath(next)).toBe(to);
  });

  it('every page is one of our own, whatever was asked for', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((it) => `/${it}`),
        ),
        (next) => {
          expect(new URL(ownPath(next), 'https://jiebang.example').origin).toBe(
            'https://jiebang.example',
          );
        },
      ),
    );
  });

  it('who it is stands in one claim, as a text', () => {
    expect(subjectOf({ sub: 'a', number: 'E-1' }, 'number')).toBe('E-1');
    expect(subjectOf({ sub: 'x'.repeat(255) }, 'sub')).toHaveLength(255);
    for (const sub of [undefined, '', 7, ['a'], null, 'x'.repeat(256)]) {
      expect(subjectOf({ sub }, 'sub')).toBeNull();
    }
  });

  it('a second factor counts when acr or amr is among the trusted ones', () => {
    expect(saysMultiFactor({ amr: ['pwd', 'mfa'] }, ['mfa'])).toBe(true);
    expect(saysMultiFactor({ acr: 'high' }, ['mfa', 'high'])).toBe(true);
    expect(saysMultiFactor({ amr: ['pwd'], acr: 'low' }, ['mfa'])).toBe(false);
    expect(saysMultiFactor({ amr: ['mfa'] }, [])).toBe(false);
    expect(saysMultiFactor({ amr: 'mfa' }, ['mfa'])).toBe(false);
    expect(saysMultiFactor({}, ['mfa'])).toBe(false);
  });

  it('tells how long ago it asked, if it says so', () => {
    expect(ageOfProof({ auth_time: NOW.getTime() / 1000 - 90 }, NOW)).toBe(90_000);
    expect(ageOfProof({ auth_time: NOW.getTime() / 1000 + 90 }, NOW)).toBe(0);
    expect(ageOfProof({ auth_time: 'now' }, NOW)).toBeNull();
    expect(ageOfProof({}, NOW)).toBeNull();
  });
});
