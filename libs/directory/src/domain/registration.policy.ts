import type { OrgType, Role } from '#contracts';
import { checkCreditCode, DomainError, type CreditCodeCheck } from '#kernel';
import type { RegistrationKind } from './vocabulary.js';

/** What is filled in about the registration; a code may be pasted in lower case or full width. */
export interface RegistrationInput {
  registrationKind: RegistrationKind;
  creditCode?: string | null;
  /** An administrator's reason for a code whose check digit does not fit. */
  overrideReason?: string | null;
  filingNumber?: string | null;
  hostOrganizationId?: string | null;
}

/** What is kept of it. */
export interface Registration {
  registrationKind: RegistrationKind;
  creditCode: string | null;
  creditCodeInnerOk: boolean;
  creditCodeOverrideReason: string | null;
  orgType: OrgType;
  filingNumber: string | null;
  hostOrganizationId: string | null;
}

const CODE_FAULTS: Record<NonNullable<CreditCodeCheck['reason']>, string> = {
  length: '应为 18 位',
  alphabet: '含有代码不使用的字符（只用数字和除 I、O、S、V、Z 外的字母）',
  check_digit: '校验位不符，请对照证书核对；证书确为此码的，由系统管理员写明理由后录入',
};

/** The fault of a code in the words of the forms; null for a good one. */
export function creditCodeFault(check: CreditCodeCheck): string | null {
  return check.reason ? CODE_FAULTS[check.reason] : null;
}

/** Shown beside a code whose inner check digit does not fit; it stops nothing. */
export const INNER_CHECK_WARNING =
  '主体标识码（第 9–17 位）的校验位不符，少数老码如此，请对照证书核对';

/**
 * Reads a registration. Registered bodies: the code is checked by GB 32100-2015, an outer digit that
 * does not fit is refused unless the administrator gives a reason (some genuine old codes fail), the
 * inner one is only noted; the type comes from the prefix. Filed groups (备案) have no code and no
 * legal personality: they need a number and a host that is registered.
 *
 * @throws DomainError credit_code_invalid | host_required | invalid_input
 */
export function readRegistration(input: RegistrationInput, role: Role | null): Registration {
  return input.registrationKind === 'filed' ? filed(input) : registered(input, role);
}

function registered(input: RegistrationInput, role: Role | null): Registration {
  const fields: Record<string, string> = {};
  if (!input.creditCode) fields.creditCode = '登记的组织须填写统一社会信用代码';
  if (input.filingNumber) fields.filingNumber = '登记的组织没有备案号';
  if (input.hostOrganizationId) fields.hostOrganizationId = '登记的组织不需要依托单位';
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields });
  const check = checkCreditCode(input.creditCode!);
  const reason = input.overrideReason?.trim() || null;
  const overridden = check.reason === 'check_digit' && role === 'administrator' && reason !== null;
  if (!check.valid && !overridden) {
    throw new DomainError('credit_code_invalid', { reason: creditCodeFault(check) });
  }
  return {
    registrationKind: 'registered',
    creditCode: check.code,
    creditCodeInnerOk: check.innerCheckOk,
    creditCodeOverrideReason: overridden ? reason : null,
    orgType: check.orgType,
    filingNumber: null,
    hostOrganizationId: null,
  };
}

function filed(input: RegistrationInput): Registration {
  if (!input.hostOrganizationId) throw new DomainError('host_required');
  const fields: Record<string, string> = {};
  if (input.creditCode) fields.creditCode = '备案社区社会组织没有统一社会信用代码';
  if (!input.filingNumber?.trim()) fields.filingNumber = '请填写备案号';
  if (Object.keys(fields).length > 0) throw new DomainError('invalid_input', { fields });
  return {
    registrationKind: 'filed',
    creditCode: null,
    creditCodeInnerOk: true,
    creditCodeOverrideReason: null,
    orgType: 'filed_group',
    filingNumber: input.filingNumber!.trim(),
    hostOrganizationId: input.hostOrganizationId,
  };
}
