import type { FundingMode, ServiceCategory } from '#contracts';

/** What happens to a listing besides the ordinary course. */
export type Incident =
  | 'amendment'
  | 'disqualified'
  | 'recusal'
  | 'objection'
  | 'withdrawn'
  | 'late'
  | 'below_line'
  | 'reposted';

export interface Row {
  no: number;
  /** Login of the street's officer. */
  street: string;
  title: string;
  category: ServiceCategory;
  fundingMode: FundingMode;
  /** 元; 0 where the sources state no sum. */
  budget: number;
  /** Organisations by the number of their demonstration login; the first one wins. */
  bidders: number[];
  /** The winner's partner in a joint bid. */
  partner?: number;
  /** First day of publication, a working day. */
  publishOn: string;
  /** Whether a resident (or a superior's decision) stands at the beginning. */
  need?: 'resident_appeal' | 'superior_decision';
  incidents: Incident[];
  /** A fact of the published report, told as such in the listing. */
  fact?: string;
}

type Short = [
  street: string,
  title: string,
  category: ServiceCategory,
  fundingMode: FundingMode,
  budget: number,
  bidders: number[],
  publishOn: string,
  rest?: Partial<Pick<Row, 'partner' | 'need' | 'incidents' | 'fact'>>,
];

const FUND = 'project_fund';
const BUY = 'gov_purchase';
const SUBSIDY = 'activity_subsidy';

const SHORT: Short[] = [
  [
    'jiushui',
    '李村河党建主题公园（休闲娱乐与党性教育融合）',
    'party_building',
    FUND,
    0,
    [2],
    '2026-01-12',
    {
      fact: '公开报道中，该项由社会组织“12349”承榜；以下意向书、评分等过程均为演示。',
    },
  ],
  [
    'hushanlu',
    '党群服务中心老中青全覆盖文化活动',
    'culture_sports',
    BUY,
    0,
    [1],
    '2026-01-12',
    {
      fact: '公开报道中，该项由青岛乐为社会工作服务中心承榜；以下意向书、评分等过程均为演示。',
    },
  ],
  [
    'hushanlu',
    '楼道公共空间“有事来商量”协商议事支持',
    'deliberation',
    SUBSIDY,
    10_000,
    [9, 8],
    '2026-02-02',
    { need: 'resident_appeal' },
  ],
  [
    'cangkou',
    '邻里中心“沧口共享家”运营',
    'venue_operation',
    BUY,
    150_000,
    [2, 1, 15],
    '2026-01-19',
  ],
  [
    'cangkou',
    '每周公益课堂（41项）排课与实施',
    'public_class',
    FUND,
    70_000,
    [5, 4],
    '2026-03-02',
    { incidents: ['amendment'] },
  ],
  ['licun', '“悦读书房”社区阅读', 'education', FUND, 30_000, [5, 4], '2026-03-09'],
  [
    'licun',
    '老年养护：独居老人结对探访',
    'elderly_care',
    FUND,
    50_000,
    [3, 6, 1, 16],
    '2026-03-09',
    { partner: 4, need: 'resident_appeal' },
  ],
  [
    'fushanlu',
    '社区心理健康驿站',
    'mental_health',
    BUY,
    100_000,
    [7, 1, 14],
    '2026-03-16',
    { incidents: ['disqualified'] },
  ],
  [
    'fushanlu',
    '社区法律咨询日',
    'legal_advice',
    SUBSIDY,
    8_000,
    [10, 8],
    '2026-03-23',
    { need: 'resident_appeal' },
  ],
  [
    'zhenhualu',
    '老旧小区院落微治理“七步工作法”试点',
    'micro_governance',
    FUND,
    60_000,
    [15, 1, 2],
    '2026-04-07',
    { incidents: ['objection'] },
  ],
  ['zhenhualu', '“我帮你”院落服务合作社孵化', 'property_service', FUND, 50_000, [15], '2026-04-13'],
  [
    'xinghualu',
    '社区老年配餐送餐助老',
    'elderly_care',
    BUY,
    120_000,
    [3, 4, 6],
    '2026-04-20',
    { incidents: ['recusal'] },
  ],
  ['xingchenglu', '“安心小屋”信访心理服务', 'mental_health', BUY, 90_000, [7, 1], '2026-05-06'],
  [
    'xiangtanlu',
    '残疾儿童“康复+特教+社工”家庭支持',
    'disability',
    BUY,
    100_000,
    [14, 7],
    '2026-05-11',
  ],
  [
    'loushan',
    '小微企业信用纠纷调解（“信易收”）',
    'legal_advice',
    SUBSIDY,
    20_000,
    [10],
    '2026-05-18',
  ],
  ['shiyuan', '课后延时武术课堂', 'culture_sports', FUND, 30_000, [16, 5], '2026-05-25'],
  [
    'jiushui',
    '社区故事短视频与政策宣讲',
    'publicity',
    SUBSIDY,
    15_000,
    [11, 12, 13],
    '2026-06-01',
    { need: 'superior_decision' },
  ],
  [
    'licun',
    '困难群众“微愿望”认领与配送',
    'assistance',
    SUBSIDY,
    20_000,
    [4, 6],
    '2026-06-08',
    { incidents: ['withdrawn'] },
  ],
  ['xinghualu', '残疾人手工、种养技能培训（45名）', 'disability', FUND, 45_000, [14], '2026-06-15'],
  [
    'xingchenglu',
    '防溺水与应急救援宣讲',
    'public_safety',
    SUBSIDY,
    10_000,
    [16],
    '2026-06-22',
    { incidents: ['below_line'] },
  ],
  [
    'xiangtanlu',
    '红白理事会移风易俗宣讲',
    'customs',
    SUBSIDY,
    5_000,
    [],
    '2026-05-11',
    { incidents: ['reposted', 'late'] },
  ],
  ['loushan', '社区共享菜园（162块）认购运营', 'rural', FUND, 40_000, [], '2026-06-29'],
];

/**
 * The year of 22 listings. The first two rows and the streets' practices are facts of published
 * reports; sums, bidders, scores and dates are made up for the demonstration.
 */
export const ROWS: readonly Row[] = SHORT.map(
  ([street, title, category, fundingMode, budget, bidders, publishOn, rest], index) => ({
    no: index + 1,
    street,
    title: `${title}（演示）`,
    category,
    fundingMode,
    budget,
    bidders,
    publishOn,
    incidents: [],
    ...rest,
  }),
);
