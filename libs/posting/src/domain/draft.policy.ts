import {
  DEFAULT_RULE_SET,
  OPENING_MODE_NAMES,
  openingModeOf,
  type FundingMode,
  type ServiceCategory,
} from '#contracts';
import { DomainError } from '#kernel';
import { requireConsistent } from './completeness.policy.js';
import { CONTENT_FIELDS, type ListingConditions, type ListingContent } from './content.js';
import { mergeRuleSet, requireValidRuleSet, type RuleSetDraft } from './rule-set.policy.js';

/** Content as people send it: what is left out stays as it is. */
export type ContentInput = Partial<Omit<ListingContent, 'conditions' | 'ruleSet'>> & {
  conditions?: Partial<ListingConditions>;
  ruleSet?: RuleSetDraft;
};

/** Members of a joint bid when a listing allows one and names no number. */
const DEFAULT_MEMBERS = 3;

/** A draft with nothing but what it cannot begin without; the default rules. */
export function emptyContent(start: {
  title: string;
  category: ServiceCategory;
  fundingMode: FundingMode;
}): ListingContent {
  return {
    ...start,
    ceilingFen: 0,
    servicePopulation: '',
    beneficiaryCount: 0,
    serviceArea: '',
    background: '',
    tasks: '',
    targets: [],
    startsOn: null,
    endsOn: null,
    conditions: { orgTypes: [], minRating: null, other: '' },
    jointAllowed: false,
    maxMembers: 1,
    materials: '',
    contactPhone: '',
    supervisionPhone: '',
    ruleSet: DEFAULT_RULE_SET,
    bidDeadline: null,
  };
}

/**
 * A content with what was sent put over it, unfinished as it may be: a draft keeps what was typed.
 */
export function withInput(base: ListingContent, input: ContentInput): ListingContent {
  const given = Object.fromEntries(
    CONTENT_FIELDS.filter((field) => input[field] !== undefined).map((field) => [
      field,
      input[field],
    ]),
  ) as Partial<ListingContent>;
  const content: ListingContent = {
    ...base,
    ...given,
    conditions: { ...base.conditions, ...withoutGaps(input.conditions ?? {}) },
    ruleSet: mergeRuleSet(input.ruleSet, base.ruleSet),
  };
  if (!content.jointAllowed) content.maxMembers = 1;
  else if (input.maxMembers === undefined && !base.jointAllowed) {
    content.maxMembers = DEFAULT_MEMBERS;
  }
  return plain(content);
}

/**
 * As {@link withInput}, for a listing that is no draft any more. Who breaks the seal was promised to
 * those who have bid already, so that it stays as it was published.
 *
 * @throws DomainError invalid_input | weights_not_100 | rule_set_invalid | opening_mode_fixed
 */
export function withAmendment(base: ListingContent, input: ContentInput): ListingContent {
  const content = withInput(base, input);
  requireConsistent(content);
  requireValidRuleSet(content.ruleSet);
  const mode = openingModeOf(base.ruleSet);
  if (openingModeOf(content.ruleSet) !== mode) {
    throw new DomainError('opening_mode_fixed', { mode: OPENING_MODE_NAMES[mode] });
  }
  return content;
}

function withoutGaps<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, field]) => field !== undefined),
  ) as Partial<T>;
}

/** Plain objects in place of a request's classes, so that what is kept and compared is data alone. */
function plain(content: ListingContent): ListingContent {
  const { bidDeadline, ...rest } = content;
  return { ...(JSON.parse(JSON.stringify(rest)) as typeof rest), bidDeadline };
}
