import type { ListingDraft } from '../wizard/draft-value';

/** A change of a listing as it is being written. */
export interface Proposed {
  content: ListingDraft;
  newDeadline: string | null;
  substantive: boolean;
  reason: string;
  /** The version that was changed; what was typed over an older one is not taken up again. */
  version: number;
}
