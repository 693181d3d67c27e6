import { addDays, daysBetween } from '#kernel';
import type { Schemas } from '../../api/client';
import { papersBody, type PaperDraft } from './papers-field';
import type { Agreement, Target } from './words';

/** An agreement as it is being written; places that are still empty are missing. */
export interface AgreementDraft {
  startsOn?: string;
  endsOn?: string;
  content?: {
    tasks?: string;
    indicators?: Partial<Target>[];
    unitDuties?: string;
    organizationDuties?: string;
    otherTerms?: string;
  };
  milestones?: MilestoneDraft[];
  papers?: PaperDraft[];
}

export interface MilestoneDraft {
  title?: string;
  dueOn?: string;
  /** Unit and proof are those of the indicator of this name. */
  targets?: { name?: string; target?: number }[];
  instalmentFen?: number | null;
}

/** What a new agreement starts from: the listing's own words, and two instalments. */
export function freshDraft(listing: Schemas['ListingView'], amountFen: number): AgreementDraft {
  const { startsOn, endsOn } = listing;
  const middle =
    startsOn && endsOn
      ? addDays(startsOn, Math.floor(daysBetween(startsOn, endsOn) / 2))
      : undefined;
  const half = Math.floor(amountFen / 200) * 100;
  const targets = listing.targets.map(({ name, target }) => ({
    name,
    target: target ?? undefined,
  }));
  return {
    startsOn: listing.startsOn ?? undefined,
    endsOn: listing.endsOn ?? undefined,
    content: {
      tasks: listing.tasks,
      indicators: listing.targets.map((it) => ({ ...it, target: it.target ?? undefined })),
      unitDuties:
        '一、提供开展服务所需的场地和必要协助。\n二、按约定核查里程碑，达成后按规定程序拨付款项。\n三、组织收集服务对象意见，参与验收。',
      organizationDuties:
        '一、按揭榜意向书和本协议组织实施，不得转包。\n二、如实填报里程碑，保存过程记录，接受核查和监督。\n三、保护服务对象的个人信息。',
      otherTerms: '',
    },
    milestones: [
      { title: '中期', dueOn: middle, targets: [], instalmentFen: half },
      {
        title: '末期',
        dueOn: listing.endsOn ?? undefined,
        targets,
        instalmentFen: amountFen - half,
      },
    ],
  };
}

/** What is written already, to be changed. */
export function draftOf({ startsOn, endsOn, content, plan, papers }: Agreement): AgreementDraft {
  return {
    startsOn,
    endsOn,
    content,
    milestones: plan.map(({ title, dueOn, targets, instalmentFen }) => ({
      title,
      dueOn,
      instalmentFen,
      targets: targets.map(({ name, target }) => ({ name, target })),
    })),
    papers: papers.map(({ kind, reference, fileId }) => ({
      kind,
      reference,
      ...(fileId ? { file: { id: fileId, name: '已上传的文件', size: 0 } } : {}),
    })),
  };
}

/** As the api takes it; the form has seen to it that nothing required is missing. */
export function bodyOf(draft: AgreementDraft): Schemas['AgreementBody'] {
  const { content = {}, milestones = [] } = draft;
  const indicators = (content.indicators ?? []).map((it) => ({
    name: it.name?.trim() ?? '',
    unit: it.unit?.trim() ?? '',
    target: it.target ?? 0,
    proof: it.proof?.trim() ?? '',
  }));
  return {
    startsOn: draft.startsOn ?? '',
    endsOn: draft.endsOn ?? '',
    content: {
      tasks: content.tasks ?? '',
      indicators,
      unitDuties: content.unitDuties ?? '',
      organizationDuties: content.organizationDuties ?? '',
      otherTerms: content.otherTerms ?? '',
    },
    milestones: milestones.map(({ title = '', dueOn = '', instalmentFen, targets = [] }) => ({
      title,
      dueOn,
      instalmentFen: instalmentFen ?? 0,
      targets: targets.map(({ name, target }) => {
        const indicator = indicators.find((it) => it.name === name);
        return {
          name: name ?? '',
          target: target ?? 0,
          unit: indicator?.unit ?? '',
          proof: indicator?.proof ?? '',
        };
      }),
    })),
    papers: papersBody(draft.papers),
  };
}
