const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?[2-8]\d{6,7}(?:-\d{1,6})?$/;

/** Full-width letters, digits and signs (and the ideographic space) to their half-width forms. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** Whether `text` is a mainland mobile number: 11 digits, nothing else. */
export function isMobile(text: string): boolean {
  return MOBILE.test(text);
}

/**
 * Whether `text` is a mainland telephone number: a mobile, with or without +86, or a landline with
 * area code and optional extension (offices give landlines): `0532-87654321-801`.
 */
export function isPhone(text: string): boolean {
  const mobile = text.replace(/^\+86[- ]?/, '');
  return MOBILE.test(mobile) || LANDLINE.test(text);
}

/** `13800000001` → `138****0001`; `0532-87654321` → `0532-****4321`; anything else: every digit. */
export function maskPhone(phone: string): string {
  const mobile = /^(\+?86[- ]?)?(1[3-9]\d)\d{4}(\d{4})$/.exec(phone);
  if (mobile) return `${mobile[1] ?? ''}${mobile[2]}****${mobile[3]}`;
  const landline = /^(0\d{2,3})-?\d{3,4}(\d{4})(?:-\d{1,6})?$/.exec(phone);
  if (landline) return `${landline[1]}-****${landline[2]}`;
  return phone.replace(/\d/g, '*');
}

/** `370213199001010010` → `3702**********0010`, for those entitled to see it; never on public pages. */
export function maskIdNumber(id: string): string {
  if (id.length < 15) return '*'.repeat(id.length);
  return `${id.slice(0, 4)}${'*'.repeat(id.length - 8)}${id.slice(-4)}`;
}

const ID_DAY = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const ID_18 = `[1-9]\\d{5}[ -]?(?:19|20)\\d{2}${ID_DAY}[ -]?\\d{3}[\\dXx]`;
const ID_15 = `[1-9]\\d{7}${ID_DAY}\\d{3}`;
const ID_NUMBER = new RegExp(`(?<![0-9A-Za-z])(?:${ID_18}|${ID_15})(?![0-9A-Za-z])`, 'g');
const EMAIL = /[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}/g;
const MOBILE_INSIDE =
  /(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)(?:[- ]?\d{4}[- ]?|\d[- ]\d{3}[- ]|[- ]\d{3}[- ]?\d)(\d{4})(?!\d)/g;
const LANDLINE_INSIDE =
  /(?<!\d)[(（]?(0\d{2,3})[)）]?[- ]?[2-8]\d{2,3}[- ]?(\d{4})(?:[- ]?(?:转|ext\.?)?[- ]?\d{1,6})?(?!\d)/g;
/** Without an area code eight digits may be a date or a sum: only a word before them tells. */
const LOCAL_INSIDE =
  /((?:电话|座机|热线|号码|联系方式)(?:是|为)?[:： ]{0,2})[2-8]\d{2,3}[- ]?(\d{4})(?!\d)/g;

/** Whatever is hidden or made half-width has one of these; most texts have none. */
const TELLING = /[\d@\uff10-\uff19\uff0b\uff0d\uff20]/;

/**
 * Hides personal data found inside free text, for public views: mobiles (`138****0001`), landlines
 * (`0532-****4321`), identity numbers and the local part of e-mail addresses (wholly).
 * Credit codes, dates and sums of money stay. A net for what people type, not a reason to publish
 * fields that hold personal data.
 */
export function maskPersonalData(text: string): string {
  if (!TELLING.test(text)) return text;
  return text
    .replace(/[\uff10-\uff19\uff0b\uff0d\uff20]/g, toHalfWidth)
    .replace(ID_NUMBER, (id) => '*'.repeat(id.length))
    .replace(EMAIL, (email) => `***${email.slice(email.indexOf('@'))}`)
    .replace(MOBILE_INSIDE, '$1****$2')
    .replace(LANDLINE_INSIDE, '$1-****$2')
    .replace(LOCAL_INSIDE, '$1****$2');
}
