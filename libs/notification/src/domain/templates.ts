import { AWARD_TEMPLATES } from './award.templates.js';
import { BID_TEMPLATES } from './bid.templates.js';
import { LISTING_TEMPLATES } from './listing.templates.js';
import { OVERSIGHT_TEMPLATES } from './oversight.templates.js';
import type { Template } from './template.js';

export type { Facts, Template } from './template.js';

/** The one table of all that is ever said. */
export const TEMPLATES = {
  ...LISTING_TEMPLATES,
  ...BID_TEMPLATES,
  ...AWARD_TEMPLATES,
  ...OVERSIGHT_TEMPLATES,
} satisfies Record<string, Template>;

export type MessageKind = keyof typeof TEMPLATES;

/** Whether a term stands behind a message of this kind. */
export const isUrgent = (kind: MessageKind): boolean =>
  (TEMPLATES[kind] as Template).urgent === true;
