import type { Opening } from '../persistence/opening.entity.js';

/** How far an opening has come; what both keys' commands answer. */
export interface OpeningKeys {
  id: string;
  status: 'first_key' | 'opened';
  version: number;
}

export const keysOf = (opening: Opening): OpeningKeys => ({
  id: opening.id,
  status: opening.openedAt ? 'opened' : 'first_key',
  version: opening.version,
});
