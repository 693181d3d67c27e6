/** Scripts, fonts and data from here alone; styles are also made at run time by the components. */
const RULES = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** What a page may load and do, with the rules in which this page differs. */
export const pagePolicy = (own: Partial<typeof RULES> = {}): string =>
  Object.entries({ ...RULES, ...own })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
