import { isMobile, maskPersonalData, maskPhone } from '#kernel';

/** Ids, digests and addresses of our own are no texts: digits in them may look like a telephone number. */
const OWN_FORM =
  /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,128}|\/api\/v1\/[\w/?&=.-]*)$/;

/** A value of plain JSON as the public may read it: personal data in every text of it is hidden. */
export function masked<T>(value: T): T {
  const hide = (item: unknown): unknown => {
    if (typeof item === 'string') return OWN_FORM.test(item) ? item : maskPersonalData(item);
    if (Array.isArray(item)) return item.map(hide);
    if (item === null || typeof item !== 'object' || item instanceof Date) return item;
    return Object.fromEntries(Object.entries(item).map(([key, member]) => [key, hide(member)]));
  };
  return hide(value) as T;
}

/** Offices print their landlines to be rung up; a mobile is a person's, whoever entered it. */
export function officePhone(phone: string): string {
  const bare = phone.replace(/^\+86[- ]?/, '').replace(/[- ]/g, '');
  return isMobile(bare) ? maskPhone(bare) : phone;
}
