import type { Criterion } from '#contracts';
import { commitSeed } from '#kernel';
import { agreementOf } from '../src/domain/agreement.js';
import { drawExperts } from '../src/domain/draw.js';
import { rank } from '../src/domain/ranking.js';
import type { Ranking, RankingRow, RankingRules } from '../src/domain/ranking.types.js';
import { checkReport, reportDigest, type PublicReport } from '../src/domain/report.js';
import { drawDigest, verifyDraws, type PublishedDraw } from '../src/domain/verify-draw.js';
import { verifyRanking } from '../src/domain/verify-ranking.js';

const criterion = (id: string, weight: number, minimumHundredths: number | null): Criterion => ({
  id,
  name: `项目${id}`,
  weight,
  guidance: '第1条',
  stepHundredths: 50,
  minimumHundredths,
});

/** [idea, cost] of 评委1 … 评委5, in points. */
const GIVEN: Record<string, [number, number][]> = {
  'bid-1': [[50, 30], [51, 31], [52, 29], [40, 20], [59, 39]], // prettier-ignore
  'bid-2': [[50, 30], [51, 31], [52, 29], [41, 20], [58, 39]], // prettier-ignore
  'bid-3': [[30, 20], [35, 15], [31, 20], [32, 18], [33, 12]], // prettier-ignore
};

function published(): PublicReport {
  const experts = ['01', '02', '03', '04', '05', '06', '07'].map((n) => `expert-${n}`);
  const record = drawExperts(
    'c0ffee11',
    experts.map((expertId, index) => ({
      expertId,
      inField: index < 5,
      servedBefore: index === 6,
      exclusions: index === 3 ? ['employment'] : [],
    })),
    4,
  );
  const draw: PublishedDraw = {
    ...record,
    committedAt: '2026-03-17T01:00:00.000Z',
    drawnAt: '2026-03-17T02:00:00.000Z',
  };
  const ranking = rank({
    rules: {
      criteria: [criterion('idea', 60, 3000), criterion('cost', 40, null)],
      method: 'drop_extremes',
      passLineHundredths: 6000,
      tieBreakOrder: ['cost', 'idea'],
    },
    tieSeed: 'beef0123',
    bids: Object.keys(GIVEN).map((bidId, index) => ({
      bidId,
      receivedAt: `2026-03-0${5 - index}T08:00:00.000Z`,
    })),
    sheets: [0, 1, 2, 3, 4].map((member) => ({
      member: `评委${member + 1}`,
      scores: Object.fromEntries(
        Object.entries(GIVEN).map(([bidId, given]) => {
          const [idea, cost] = given[member]!;
          return [bidId, { idea: idea * 100, cost: cost * 100 }];
        }),
      ),
    })),
    consensus: null,
  });
  const bids = ['bid-1', 'bid-2', 'bid-3', 'bid-4'].map((bidId, index) => ({
    bidId,
    label: `揭榜方${index + 1}`,
  }));
  return {
    format: 'evaluation-report/2',
    listingId: 'listing-1',
    listingCode: 'LC-2026-0001',
    round: 1,
    method: 'drop_extremes',
    panel: { size: 5, experts: 4, recused: 0 },
    draws: [{ ...draw, digest: drawDigest(draw) }],
    tieCommitment: commitSeed('beef0123'),
    bids,
    disqualified: [{ ...bids[3]!, reason: '第2页缺印章' }],
    ranking,
    agreement: agreementOf(ranking.rows),
  };
}

const file = (report = published()) => ({ report, digest: reportDigest(report) });
const failing = (found: readonly { what: string; holds: boolean }[]) =>
  found.filter(({ holds }) => !holds).map(({ what }) => what);

type Path = (string | number)[];

/** Every place of a value that holds a digit, or a truth. */
function places(value: unknown, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => places(item, [...path, index]));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]));
  }
  return /[0-9]|true|false/.test(String(value)) ? [path] : [];
}

/** The same with one digit (or truth) flipped. */
function flipped<T>(whole: T, path: Path): T {
  const copy = structuredClone(whole) as any;
  const holder = path.slice(0, -1).reduce((at, key) => at[key], copy);
  const key = path.at(-1)!;
  const was = holder[key];
  if (typeof was === 'boolean') holder[key] = !was;
  else {
    const text = String(was).replace(/[0-9](?!.*[0-9])/, (digit) =>
      String((Number(digit) + 1) % 10),
    );
    holder[key] = typeof was === 'number' ? Number(text) : text;
  }
  return copy;
}

/** What is found wrong, in words, in a report that was changed and given a new digest. */
function changed(change: (report: PublicReport) => unknown): Record<string, string> {
  const report = structuredClone(published());
  change(report);
  const wrong = verifyRanking(file(report)).filter(({ holds }) => !holds);
  return Object.fromEntries(wrong.map(({ what, found }) => [what, found]));
}

/** Other rules under the same ranking. */
const newRules = (ranking: Ranking, rules: Partial<RankingRules>) =>
  (ranking.rules = { ...ranking.rules, ...rules });

const setScore = (row: RankingRow, idea: number) =>
  (row.members[0]!.scores = { ...row.members[0]!.scores, idea });

/** The first criterion in two halves of the same id. */
const halves = ([first, ...rest]: readonly Criterion[]): Criterion[] => {
  const half = { ...first!, weight: first!.weight / 2 };
  return [half, half, ...rest];
};

/** `ranking.rows.#.members.#.scores.idea`: places of one kind. */
const kind = (path: Path) => path.map((key) => (typeof key === 'number' ? '#' : key)).join('.');

describe('verify-ranking', () => {
  it('finds all of a true report in order, from a desk or from the hall', () => {
    const { report, digest } = file();
    expect(failing(verifyRanking({ report, digest }))).toEqual([]);
    expect(failing(verifyRanking({ public: report, digest, members: null }))).toEqual([]);
    expect(verifyRanking(JSON.parse(JSON.stringify({ report, digest }))).length).toBeGreaterThan(
      10,
    );
  });

  it('holds the tie that its story is about', () => {
    const [first, second] = published().ranking.rows;
    expect([first!.bidId, second!.bidId]).toEqual(['bid-2', 'bid-1']);
    expect(second!.tieDecidedBy).toEqual({ by: 'receipt' });
  });

  it('finds a flipped digit wherever it stands', () => {
    const whole = file();
    const missed = places(whole.report).filter(
      (path) =>
        failing(verifyRanking({ ...whole, report: flipped(whole.report, path) })).length === 0,
    );
    expect(places(whole.report).length).toBeGreaterThan(150);
    expect(missed).toEqual([]);
    expect(failing(verifyRanking(flipped(whole, ['digest'])))).toEqual(['报告摘要']);
  });

  it('finds it even when the digest was made anew, but for what stands in no relation to the rest', () => {
    const { report } = file();
    const missed = places(report).filter(
      (path) => failing(verifyRanking(file(flipped(report, path)))).length === 0,
    );
    // These the digest on record alone protects.
    expect([...new Set(missed.map(kind))].sort()).toEqual([
      'disqualified.#.reason',
      'listingCode',
      'listingId',
      'panel.recused',
      'ranking.rows.#.receivedAt',
      'ranking.rules.criteria.#.guidance',
      'ranking.rules.passLineHundredths',
      'round',
    ]);
  });

  it('says where', () => {
    const found = (...path: Path) =>
      verifyRanking(file(flipped(published(), path)))
        .filter(({ holds }) => !holds)
        .map(({ what, found: words }) => `${what}：${words}`);
    expect(found('ranking', 'rows', 0, 'members', 2, 'totalHundredths')).toEqual([
      expect.stringMatching(/^得分与各项平均：揭榜方2的评委3总分所印为 8101，复算为 8100/),
      expect.anything(),
    ]);
    expect(found('ranking', 'rows', 1, 'criteria', 0, 'meanHundredths')).toEqual([
      '得分与各项平均：揭榜方1的“idea”平均所印为 5041，复算为 5040',
    ]);
    expect(found('ranking', 'rows', 1, 'rank')[1]).toMatch(/^名次：/);
    expect(found('agreement', 'numerator')).toEqual([
      expect.stringMatching(/^评委意见一致程度：所印为 W = /),
    ]);
    expect(found('ranking', 'rules', 'criteria', 1, 'weight')[0]).toBe(
      '计分规则：各项分值合计 101，应为 100',
    );
  });

  it('says what it found in order', () => {
    const found = Object.fromEntries(
      verifyRanking(file()).map(({ what, found: words }) => [what, words]),
    );
    expect(found).toMatchObject({
      计分规则: '2 项，合计 100 分，drop_extremes',
      打分: '15 张评分都在分值之内',
      得分与各项平均: '揭榜方2 81.00 分，揭榜方1 81.00 分，揭榜方3 50.00 分',
      名次: '所印为 揭榜方2、揭榜方1、揭榜方3，复算为 揭榜方2、揭榜方1、揭榜方3',
      参评名单: '名单 4 份，参评 3 份，不合格 1 份',
    });
    expect(found['评委意见一致程度']).toMatch(
      /^所印为 W = \d+\/\d+ ≈ 0\.\d{4}（评委 5 人，参评 3 份）/,
    );
  });

  it('finds rows that changed places, though each bears the number of its new place', () => {
    const swapped = changed(({ ranking: { rows } }) => {
      [rows[0], rows[1]] = [rows[1]!, rows[0]!];
      rows.forEach((row, index) => (row.rank = index + 1));
    });
    expect(swapped['名次']).toBe(
      '所印为 揭榜方1、揭榜方2、揭榜方3，复算为 揭榜方2、揭榜方1、揭榜方3',
    );
  });

  it.each<[string, (report: PublicReport) => void, string, string]>([
    [
      'a method that is not the rules’',
      (it) => (it.method = 'mean'),
      '计分规则',
      '计分办法 mean 与规则 drop_extremes 不符',
    ],
    [
      'a criterion listed twice',
      ({ ranking }) => newRules(ranking, { criteria: halves(ranking.rules.criteria) }),
      '计分规则',
      '有重复的评分项',
    ],
    [
      'a tie order by what is no criterion',
      ({ ranking }) => newRules(ranking, { tieBreakOrder: ['price'] }),
      '计分规则',
      '并列次序里的“price”不是评分项',
    ],
    [
      'a sheet of nobody on the panel',
      ({ ranking: { rows } }) =>
        rows.forEach(({ members }) => members.push({ ...members[0]!, member: '评委6' })),
      '打分',
      '评审组 5 人，打分 6 人',
    ],
    [
      'a score above the scale',
      ({ ranking }) => setScore(ranking.rows[0]!, 6050),
      '打分',
      '评委1的“idea”60.50 不在分值之内',
    ],
    [
      'a score below nothing',
      ({ ranking }) => setScore(ranking.rows[0]!, -50),
      '打分',
      '评委1的“idea”-0.50 不在分值之内',
    ],
    [
      'a score between two steps',
      ({ ranking }) => setScore(ranking.rows[0]!, 25),
      '打分',
      '评委1的“idea”0.25 不在分值之内',
    ],
    [
      'agreed scores where none are asked for',
      ({ ranking: { rows } }) => (rows[0]!.consensus = { idea: 7000, cost: 0 }),
      '打分',
      '合议的“idea”70.00 不在分值之内',
    ],
    [
      'a figure of a criterion that is left out',
      ({ ranking: { rows } }) => rows[2]!.criteria.pop(),
      '得分与各项平均',
      '揭榜方3的各项所印为 1，复算为 2',
    ],
    [
      'a figure of a criterion that is none',
      ({ ranking: { rows } }) =>
        rows[2]!.criteria.push({ ...rows[2]!.criteria[0]!, criterionId: 'x' }),
      '得分与各项平均',
      '揭榜方3的“x”合计所印为 16100，复算为 无',
    ],
    [
      'a bid listed twice',
      ({ bids }) => bids.push({ ...bids[0]! }),
      '参评名单',
      '名单 5 份，参评 3 份，不合格 1 份',
    ],
    [
      'two bids of one name',
      ({ bids }) => (bids[1]!.label = bids[0]!.label),
      '参评名单',
      '名单 4 份，参评 3 份，不合格 1 份',
    ],
    [
      'a ranked bid that is not listed',
      ({ bids }) => bids.shift(),
      '参评名单',
      '名单 3 份，参评 3 份，不合格 1 份',
    ],
  ])('finds %s', (_, change, what, words) => {
    expect(changed(change)[what]).toContain(words);
  });

  it.each<[string, (report: PublicReport) => void, string]>([
    [
      'members out of their order',
      ({ ranking: { rows } }) => rows[0]!.members.reverse(),
      '揭榜方2的第 1 位评委所印为 "评委5"，复算为 "评委1"',
    ],
    [
      'a member who scored one bid alone',
      ({ ranking: { rows } }) =>
        rows[2]!.members.push({ ...rows[2]!.members[0]!, member: '评委6' }),
      '揭榜方3的第 6 位评委所印为 "评委6"，复算为 无；揭榜方3的评委6总分所印为 5000，复算为 无',
    ],
    [
      'agreed scores where none are asked for',
      ({ ranking: { rows } }) => (rows[0]!.consensus = { idea: 6000, cost: 0 }),
      '揭榜方2的合议得分所印为 {"idea":6000,"cost":0}，复算为 null',
    ],
  ])('names of %s what is printed and what comes out', (_, change, words) => {
    expect(changed(change)['得分与各项平均']).toContain(words);
  });

  it('takes the bidders in any order', () => {
    expect(changed(({ bids }) => bids.reverse())).toEqual({});
  });

  it('takes full marks and none for scores', () => {
    for (const score of [0, 6000]) {
      expect(changed(({ ranking }) => setScore(ranking.rows[0]!, score))).not.toHaveProperty(
        '打分',
      );
    }
  });

  it('says of an empty ranking that it is empty', () => {
    const report = published();
    const empty: PublicReport = {
      ...report,
      bids: [report.bids[3]!],
      ranking: { ...report.ranking, rows: [] },
      agreement: null,
    };
    const found = verifyRanking(file(empty));
    expect(failing(found)).toEqual([]);
    expect(found.map((it) => it.found)).toEqual(
      expect.arrayContaining([
        '没有参评的意向书',
        '所印为 空，复算为 空',
        '0 张评分都在分值之内',
        '所印为 无，复算为 无',
      ]),
    );
  });

  it('reads reports of the first format, and refuses what is none', () => {
    const rest = { ...published(), agreement: undefined };
    const first = {
      ...rest,
      format: 'evaluation-report/1' as const,
      draws: rest.draws.map(({ committedAt: _at, digest: _own, ...draw }) => draw),
    };
    expect(failing(verifyRanking(file(first)))).toEqual([]);
    for (const none of [null, [], 'x', {}, { report: {} }, { report: { format: 'other/1' } }]) {
      expect(failing(verifyRanking(none))).toEqual(['文件']);
    }
    const torn = { ...published(), ranking: undefined } as unknown as PublicReport;
    expect(failing(verifyRanking(file(torn)))).toEqual(['文件']);
  });
});

describe('verify-draw', () => {
  const record = () => ({ draws: published().draws });

  it('runs a true record again, also out of a report or alone', () => {
    expect(failing(verifyDraws(record()))).toEqual([]);
    expect(failing(verifyDraws(file()))).toEqual([]);
    expect(failing(verifyDraws(record().draws[0]))).toEqual([]);
    expect(failing(verifyDraws({ draws: [] }))).toEqual(['文件']);
    expect(failing(verifyDraws({ draws: [{ seed: 'x' }] }))).toHaveLength(1);
    expect(failing(verifyDraws({}))).toEqual(['文件']);
  });

  it('finds a flipped digit wherever it stands', () => {
    const missed = places(record()).filter(
      (path) => failing(verifyDraws(flipped(record(), path))).length === 0,
    );
    expect(places(record()).length).toBeGreaterThan(20);
    expect(missed).toEqual([]);
  });

  it('finds it without the digest too, in all that decides who was drawn', () => {
    const bare = () => ({ draws: record().draws.map(({ digest: _own, ...draw }) => draw) });
    const missed = places(bare()).filter(
      (path) => failing(verifyDraws(flipped(bare(), path))).length === 0,
    );
    expect([...new Set(missed.map(kind))].sort()).toEqual([
      'draws.#.committedAt',
      'draws.#.drawnAt',
      // Only where nobody else's turn changes by it.
      'draws.#.pool.#.stratum',
      'draws.#.seats',
    ]);
  });

  it('refuses a commitment that came after the draw, and somebody both in the pool and excluded', () => {
    const [draw] = record().draws;
    const late = { ...draw!, committedAt: '2026-03-17T02:00:01.000Z' };
    expect(failing(verifyDraws({ ...late, digest: drawDigest(late) }))).toEqual([
      '第 1 次抽取，先承诺、后抽取',
    ]);
    const both = {
      ...draw!,
      exclusions: [{ expertId: 'expert-01', reasons: ['employment' as const] }],
    };
    expect(failing(verifyDraws({ ...both, digest: drawDigest(both) }))).toEqual([
      '第 1 次抽取，候选与剔除',
    ]);
  });

  it('says what it found in order: who was drawn, of how many', () => {
    const found = Object.fromEntries(
      verifyDraws(record()).map((it) => [it.what.replace(/^第 1 次抽取，/, ''), it.found]),
    );
    const { order } = record().draws[0]!;
    expect(found).toMatchObject({
      候选与剔除: '候选 6 人，剔除 1 人，抽取 4 人',
      次序: `抽中 ${order.slice(0, 4).join('、')}`,
    });
    const now = record().draws.map((draw) => ({ ...draw, committedAt: draw.drawnAt }));
    expect(failing(verifyDraws({ draws: now }))).toEqual(['第 1 次抽取，记录摘要']);
  });

  it.each<[string, (draw: PublishedDraw) => void, string]>([
    [
      'a stratum there is not',
      ({ pool }) => (pool[0]!.stratum = 4 as never),
      'expert-01 的层次“4”有误',
    ],
    [
      'somebody excluded for nothing',
      ({ exclusions }) => (exclusions[0]!.reasons = []),
      'expert-04 被剔除而没有原因',
    ],
    ['no seat', (draw) => (draw.seats = 0), '应抽 0 人，候选 6 人'],
    ['half a seat', (draw) => (draw.seats = 1.5), '应抽 1.5 人，候选 6 人'],
    ['more seats than candidates', (draw) => (draw.seats = 7), '应抽 7 人，候选 6 人'],
    [
      'somebody left out of the order',
      ({ order }) => order.pop(),
      '第 6 位所印为 无，复算为 expert-',
    ],
    [
      'somebody added to the order',
      ({ order }) => order.push('expert-99'),
      '第 7 位所印为 expert-99，复算为 无',
    ],
    ['a turned order', ({ order }) => order.reverse(), '第 1 位所印为 expert-07，复算为 expert-'],
  ])('finds %s', (_, change, words) => {
    expect(wordsOf(change)).toContain(words);
  });

  it('takes one seat, and as many as there are candidates', () => {
    for (const seats of [1, 6]) expect(wordsOf((draw) => (draw.seats = seats))).toBe('');
  });

  /** What is found wrong in the draw that was changed and given a new digest. */
  function wordsOf(change: (draw: PublishedDraw) => unknown): string {
    const [draw] = structuredClone(record().draws);
    change(draw!);
    const found = verifyDraws({ ...draw!, digest: drawDigest(draw!) });
    return found.flatMap((it) => (it.holds ? [] : [it.found])).join('\n');
  }
});

describe('checkReport', () => {
  const check = (change: (report: PublicReport) => unknown = () => undefined) => {
    const report = structuredClone(published());
    change(report);
    return checkReport({ public: report, digest: reportDigest(report) });
  };

  it('names what does not come out as printed', () => {
    expect(check()).toEqual([]);
    expect(checkReport({ public: published(), digest: 'x' })).toEqual(['digest']);
    expect(check((report) => (report.tieCommitment = 'x'))).toEqual(['tie_seed']);
    expect(check((report) => (report.draws[0]!.drawnAt = 'x'))).toEqual(['draws']);
    expect(check((report) => report.draws.push({ ...report.draws[0]!, order: [] }))).toEqual([
      'draws',
    ]);
    expect(check((report) => (report.agreement = null))).toEqual(['agreement']);
    expect(check((report) => (report.ranking.rows[0]!.rank = 2))).toEqual(['ranking']);
  });

  it('holds reports of the first format to what they state', () => {
    const first = (report: PublicReport) => {
      report.format = 'evaluation-report/1';
      delete report.agreement;
      report.draws = report.draws.map(({ digest: _own, ...draw }) => draw);
    };
    expect(check(first)).toEqual([]);
  });
});
