/** 一、自身优势: one line of the table of past work. */
export interface PastWork {
  project: string;
  client: string;
  /** 分; null where no sum is stated. */
  amountFen: number | null;
  period: string;
  effect: string;
}

export interface ScheduleStep {
  step: string;
  /** Beijing dates YYYY-MM-DD; empty in a draft alone, as any text of a line. */
  from: string;
  to: string;
}

export interface ProposalIndicator {
  name: string;
  unit: string;
  target: number;
  /** 证明方式. */
  proof: string;
}

export interface BudgetLine {
  item: string;
  unitPriceFen: number;
  quantity: number;
  /** unitPriceFen × quantity. */
  amountFen: number;
  note: string;
}

export interface TeamMember {
  /** May be left out: what counts is the role and the qualification. */
  name: string | null;
  role: string;
  qualification: string;
}

/** An attached file, with the hash that ties its content to the receipt. */
export interface ProposalFile {
  fileId: string;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/**
 * 揭榜意向书的内容: the three headings, the budget asked of public money, own funds on top of it,
 * the team, the undertaking (承诺书) and the attached files.
 */
export interface BidProposal {
  /** 一、自身优势 */
  strengths: { text: string; pastWork: PastWork[] };
  /** 二、工作思路 */
  approach: { text: string; schedule: ScheduleStep[]; risks: string };
  /** 三、预期效果 */
  outcome: { text: string; indicators: ProposalIndicator[] };
  budget: BudgetLine[];
  /** 自筹资金（分）, beside the budget and not part of it. */
  ownFundsFen: number;
  team: TeamMember[];
  /** 已作出承诺（真实、无违法、不转包、说明回避关系）. */
  commitments: boolean;
  attachments: ProposalFile[];
}

/** A proposal nobody has written in yet. */
export function emptyProposal(): BidProposal {
  return {
    strengths: { text: '', pastWork: [] },
    approach: { text: '', schedule: [], risks: '' },
    outcome: { text: '', indicators: [] },
    budget: [],
    ownFundsFen: 0,
    team: [],
    commitments: false,
    attachments: [],
  };
}
