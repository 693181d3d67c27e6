import type { BidProposal } from './proposal.js';

/**
 * A proposal for readers who are not to know the bidder: no names of the team, no attachments, and the
 * bidders' own names replaced by the label wherever they were written. What past work tells stays, as
 * it is part of what is judged.
 *
 * @param names names of the bid's organisations
 * @param label 揭榜方一 …
 */
export function blindProposal(
  proposal: BidProposal,
  names: readonly string[],
  label: string,
): BidProposal {
  const longestFirst = names.filter(Boolean).sort((a, b) => b.length - a.length);
  const hidden = hide(proposal, longestFirst, label) as BidProposal;
  return {
    ...hidden,
    team: hidden.team.map((member) => ({ ...member, name: null })),
    attachments: [],
  };
}

function hide(value: unknown, names: readonly string[], label: string): unknown {
  if (typeof value === 'string') {
    return names.reduce((text, name) => text.replaceAll(name, label), value);
  }
  if (Array.isArray(value)) return value.map((item) => hide(item, names, label));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, hide(member, names, label)]),
  );
}
