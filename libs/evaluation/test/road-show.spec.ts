import { commitSeed, DomainError } from '#kernel';
import {
  aheadOf,
  isRoadShowOver,
  roadShowStage,
  overtimeSeconds,
  requireOn,
  requireSlidesOpen,
  requireTurn,
  slotInTurn,
  slotOvertime,
  type SlotFacts,
} from '../src/domain/road-show.js';
import {
  drawRoadShow,
  verifyRoadShow,
  verifyRoadShowDraw,
  type RecordedRoadShow,
} from '../src/domain/road-show-record.js';

const slot = (number: number, status: SlotFacts['status'], inPlay = true): SlotFacts => ({
  id: `s${number}`,
  number,
  label: `揭榜方${number}`,
  status,
  inPlay,
});
const refused = (run: () => void): string => {
  try {
    run();
    return 'passes';
  } catch (error) {
    return (error as DomainError).code;
  }
};
const at = (time: string) => new Date(`2026-03-20T${time}+08:00`);

describe('the turn', () => {
  it('is of whoever stands there, else of the first who waits, passing over the disqualified', () => {
    expect(slotInTurn([slot(2, 'waiting'), slot(1, 'done')])?.id).toBe('s2');
    expect(slotInTurn([slot(1, 'waiting', false), slot(2, 'waiting')])?.id).toBe('s2');
    expect(slotInTurn([slot(1, 'waiting'), slot(2, 'questions', false)])?.id).toBe('s2');
    expect(slotInTurn([slot(1, 'done'), slot(2, 'absent')])).toBeUndefined();
  });

  it('has so many before it as are still to be heard', () => {
    const own = slot(4, 'waiting');
    const before = [slot(1, 'done'), slot(2, 'questions'), slot(3, 'waiting', false), own];
    expect(aheadOf(before, own)).toBe(1);
    expect(aheadOf([slot(1, 'absent'), slot(2, 'waiting'), slot(3, 'waiting'), own], own)).toBe(2);
  });

  it('ends the road show when nobody is left; before the draw it is not over', () => {
    expect(roadShowStage([])).toBe('preparing');
    expect(roadShowStage([slot(1, 'waiting')])).toBe('preparing');
    expect(roadShowStage([slot(1, 'absent'), slot(2, 'waiting')])).toBe('running');
    expect(roadShowStage([slot(1, 'presenting')])).toBe('running');
    expect(isRoadShowOver([])).toBe(false);
    expect(isRoadShowOver([slot(1, 'done'), slot(2, 'waiting')])).toBe(false);
    expect(isRoadShowOver([slot(1, 'presenting')])).toBe(false);
    expect(isRoadShowOver([slot(1, 'done'), slot(2, 'absent'), slot(3, 'waiting', false)])).toBe(
      true,
    );
  });

  it('comes in drawn order, at the announced time at the earliest, one at a time', () => {
    const waiting = [slot(1, 'waiting'), slot(2, 'waiting')] as const;
    const nine = { startsAt: at('09:00:00'), now: at('09:00:00') };
    expect(refused(() => requireTurn(waiting, waiting[0], nine))).toBe('passes');
    expect(refused(() => requireTurn(waiting, waiting[1], nine))).toBe('slot_out_of_turn');
    expect(refused(() => requireTurn(waiting, waiting[0], { ...nine, startsAt: null }))).toBe(
      'road_show_not_scheduled',
    );
    expect(refused(() => requireTurn(waiting, waiting[0], { ...nine, now: at('08:59:59') }))).toBe(
      'road_show_not_yet',
    );
    const on = [slot(1, 'presenting'), slot(2, 'waiting')] as const;
    expect(refused(() => requireTurn(on, on[1], nine))).toBe('slot_running');
  });

  it('comes to the late after all others', () => {
    const nine = { startsAt: at('09:00:00'), now: at('09:30:00') };
    const late = slot(1, 'absent');
    expect(refused(() => requireTurn([late, slot(2, 'waiting')], late, nine))).toBe(
      'slot_out_of_turn',
    );
    expect(refused(() => requireTurn([late, slot(2, 'done')], late, nine))).toBe('passes');
  });

  it('never comes to the disqualified, though nobody else is left', () => {
    const nine = { startsAt: at('09:00:00'), now: at('09:30:00') };
    for (const out of [slot(2, 'waiting', false), slot(2, 'absent', false)]) {
      expect(refused(() => requireTurn([slot(1, 'done'), out], out, nine))).toBe(
        'slot_disqualified',
      );
    }
  });

  it('closes the slides when it begins, and opens the questions', () => {
    expect(refused(() => requireSlidesOpen(slot(1, 'waiting')))).toBe('passes');
    for (const closed of [slot(1, 'presenting'), slot(1, 'absent'), slot(1, 'waiting', false)]) {
      expect(refused(() => requireSlidesOpen(closed))).toBe('slides_closed');
    }
    expect(refused(() => requireOn(slot(1, 'questions')))).toBe('passes');
    for (const status of ['waiting', 'done', 'absent'] as const) {
      expect(refused(() => requireOn(slot(1, status)))).toBe('slot_not_on');
    }
  });
});

describe('overtime', () => {
  it('is counted in whole seconds beyond the allowed minutes', () => {
    expect(overtimeSeconds(at('09:00:00'), at('09:10:00'), 10)).toBe(0);
    expect(overtimeSeconds(at('09:00:00'), at('09:10:01.900'), 10)).toBe(1);
    expect(overtimeSeconds(at('09:00:00'), at('09:02:00'), 10)).toBe(0);
  });

  it('is null for a part that is not through', () => {
    const rules = { slotMinutes: 10, questionMinutes: 5 };
    const times = { presentingAt: at('09:00:00'), questionsAt: at('09:12:00'), endedAt: null };
    expect(slotOvertime(times, rules)).toEqual({ presentingOver: 120, questionsOver: null });
  });
});

describe('the record', () => {
  const pool = ['a', 'b', 'c'].map((bidId) => ({ bidId, label: `揭榜方${bidId}` }));
  const moments = { committedAt: at('08:00:00'), drawnAt: at('08:30:00') };
  const draw = drawRoadShow('seed', pool, moments);
  const labelOf = (id: string) => pool.find(({ bidId }) => bidId === id)!.label;
  const show: RecordedRoadShow = {
    slotMinutes: 10,
    questionMinutes: 5,
    startsAt: at('09:00:00').toISOString(),
    draw,
    slots: draw.order.map((bidId, index) => {
      const came = index < 2;
      const time = (minute: number) =>
        came
          ? new Date(at('09:00:00').getTime() + (index * 20 + minute) * 60_000).toISOString()
          : null;
      return {
        number: index + 1,
        bidId,
        label: labelOf(bidId),
        status: came ? ('done' as const) : ('absent' as const),
        presentingAt: time(0),
        questionsAt: time(11),
        endedAt: time(16),
        presentingOver: came ? 60 : null,
        questionsOver: came ? 0 : null,
      };
    }),
  };
  const ranked = pool.map(({ bidId }) => bidId);
  const wrong = (change: (copy: RecordedRoadShow) => void): string => {
    const copy = structuredClone(show);
    change(copy);
    const { holds, found } = verifyRoadShow(copy, ranked);
    return holds ? 'holds' : found;
  };

  it('is drawn by its seed, whatever order the bids came in', () => {
    expect(draw.commitment).toBe(commitSeed('seed'));
    expect([...draw.order].sort()).toEqual(ranked);
    expect(drawRoadShow('seed', [...pool].reverse(), moments).order).toEqual(draw.order);
    expect(verifyRoadShowDraw(draw).filter(({ holds }) => !holds)).toEqual([]);
  });

  it.each([
    ['a seed', { seed: 'other' }],
    ['an order', { order: [...draw.order].reverse() }],
    ['a commitment that came after', { committedAt: at('09:00:00').toISOString() }],
    ['a label', { pool: pool.map((one) => ({ ...one, label: '另一家' })) }],
  ])('shows a changed %s', (_, change) => {
    const findings = verifyRoadShowDraw({ ...draw, ...change });
    expect(findings.some(({ holds }) => !holds)).toBe(true);
  });

  it.each([
    ['算法', { algorithm: 'other' as typeof draw.algorithm }],
    ['承诺', { commitment: commitSeed('other') }],
    ['次序', { order: [draw.order[1]!, draw.order[0]!, draw.order[2]!] }],
  ])('says that it is the %s, besides the digest', (what, change) => {
    const wrongOnes = verifyRoadShowDraw({ ...draw, ...change }).filter(({ holds }) => !holds);
    expect(wrongOnes.map((it) => it.what)).toEqual([what, '记录摘要']);
  });

  it('names the bidders in the order it says is wrong, and an unknown one by its id', () => {
    const order = ['x', draw.order[0]!, draw.order[1]!];
    const finding = verifyRoadShowDraw({ ...draw, order }).find(({ what }) => what === '次序')!;
    const labels = (ids: readonly string[]) => ids.map(labelOf).join('、');
    expect(finding.found).toBe(
      `所印为 x、${labels(draw.order.slice(0, 2))}，复算为 ${labels(draw.order)}`,
    );
  });

  it('is wrong by number or by bid alone, and says where', () => {
    expect(wrong(({ slots }) => (slots[1]!.number = 3))).toBe('第 2 位不是抽定的一家');
    expect(
      wrong(({ slots: [first, second] }) => {
        [first!.bidId, second!.bidId] = [second!.bidId, first!.bidId];
      }),
    ).toBe('第 1 位不是抽定的一家；第 2 位不是抽定的一家');
    expect(wrong(({ slots }) => (slots[0]!.questionsOver = 1))).toContain('的超时与起止时间不符');
    expect(wrong(({ slots }) => slots.pop())).toBe(
      `${show.slots[2]!.bidId}未路演，也没有登记未到场`,
    );
    expect(wrong(({ slots }) => (slots[2]!.status = 'waiting'))).toBe(
      `${show.slots[2]!.label}未路演，也没有登记未到场`,
    );
  });

  it('may hold slots that touch and came in another order than drawn, and no time that is none', () => {
    const late = (copy: RecordedRoadShow) => {
      const [first, second] = copy.slots;
      for (const key of ['presentingAt', 'questionsAt', 'endedAt'] as const) {
        [first![key], second![key]] = [second![key], first![key]];
      }
    };
    expect(wrong(late)).toBe('holds');
    expect(wrong(({ slots: [first] }) => (first!.endedAt = 'later'))).toContain('重叠');
    const touching = structuredClone(show);
    touching.slots[0]!.endedAt = touching.slots[1]!.presentingAt;
    touching.slots[0]!.questionsOver = 240;
    expect(verifyRoadShow(touching, ranked)).toMatchObject({
      holds: true,
      found: '抽定 3 家，路演 2 家',
    });
  });

  it('tells of order, times and overtime what its own figures give', () => {
    expect(wrong(() => undefined)).toBe('holds');
    expect(wrong(({ slots }) => (slots[0]!.presentingOver = 0))).toContain('超时与起止时间不符');
    expect(wrong(({ slots }) => slots.reverse())).toContain('不是抽定的一家');
    expect(wrong(({ slots }) => (slots[2]!.status = 'waiting'))).toContain('未路演');
    expect(
      wrong(({ slots: [first, second] }) => {
        for (const key of ['presentingAt', 'questionsAt', 'endedAt'] as const) {
          second![key] = first![key];
        }
      }),
    ).toContain('重叠');
  });
});
