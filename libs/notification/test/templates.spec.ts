import { EVENTS } from '#contracts';
import { subscriptionsOf } from '../../platform/src/outbox/subscriptions.js';
import { deadlineKindsOf } from '../../platform/src/deadline/on-deadline.js';
import { DEADLINE_KINDS } from '#contracts';
import { digestOf, letterOf, render, textOf } from '../src/domain/render.js';
import { isUrgent, TEMPLATES, type MessageKind, type Template } from '../src/domain/templates.js';
import { notificationHandlers } from '../src/index.js';
import { PostNews } from '../src/jobs/post-news.handler.js';
import { AlertSavedSearches } from '../src/jobs/saved-search.handler.js';

/** Every fact that a template may ask for: listings by code and title, dates, counts, public reasons. */
const FACTS = {
  listing: '榜单 LC-2026-0001《演示》',
  listingId: 'l',
  needId: 'n',
  bidId: 'b',
  evaluationId: 'e',
  awardId: 'a',
  objectionId: 'o',
  agreementId: 'g',
  submitted: '于2026年3月2日',
  deadline: '2026年3月16日 17:00',
  ending: '流榜',
  reason: '无人揭榜',
  outcome: '异议不成立',
  receipt: '回执 HZ-20260302-4F0C9A1B22D3，2026年3月2日 09:00:00 收到，内容摘要 9f86',
  noticeStart: '2026年4月1日',
  noticeEnd: '2026年4月8日',
  signingEnd: '2026年5月8日',
  due: '2026年7月31日',
  startsAt: '2026年3月20日 09:00',
  place: '二楼会议室',
  count: 2,
  number: 1,
  version: 2,
  subject: '社会组织的法定代表人和联系人',
  searches: '“养老助餐”',
};

const kinds = Object.keys(TEMPLATES) as MessageKind[];

/** Events that tell nobody anything, and why. */
const SILENT: Record<string, string> = {
  'need.stated': 'a draft',
  'listing.drafted': 'a draft',
  'listing.award_proposed': 'award.proposed',
  'listing.awarded': 'award.effective',
  'listing.work_started': 'agreement.signed',
  'bid.drafted': 'a draft',
  'bid.consent_refused': 'bid.member_left',
  'bid.ranked': 'not public before the notice',
  'evaluation.superseded': 'evaluation.formed of the next round',
  'slot.started': 'seen by those who are there',
  'slot.questions_begun': 'seen by those who are there',
  'slot.ended': 'seen by those who are there',
  'slot.missed': 'seen by those who are there',
  'milestone.scheduled': 'agreement.signed',
  'deadline.scheduled': 'the clock’s own',
  'reminder.due': 'reminder.overdue at office hours',
};

describe('the table of templates', () => {
  it.each(kinds)('%s can be worded from the allowed facts', (kind) => {
    const { title, body, link } = render(kind, FACTS);
    expect(title).toMatch(/^[\p{Script=Han}，]{3,}/u);
    expect(body.endsWith('。')).toBe(true);
    expect(link).toMatch(/^\/[a-z]+(\/[a-z]+){0,2}$/);
    expect(`${title}${body}${link}`).not.toMatch(/[{}]|undefined|元/);
  });

  it('refuses to say less than it means to', () => {
    expect(() => render('listing.published', { listingId: 'l', listing: '榜单' })).toThrow(
      'listing.published lacks deadline',
    );
  });

  it('keeps every word about an unopened bid, and about a panel, out of letters', () => {
    const before: MessageKind[] = [
      'bid.consent_asked',
      'bid.consent_given',
      'bid.member_left',
      'bid.submitted',
      'bid.confirmation_asked',
      'bid.confirmed',
      'bid.withdrawn',
      'bid.lapsed',
      'reminder.unfinished_bid',
      'evaluation.invited',
      'evaluation.scoring',
      'evaluation.consensus',
      'road_show.panel',
      'evaluation.sheets_reopened',
    ];
    const sealed = kinds.filter((kind) => (TEMPLATES[kind] as Template).sealed);
    expect(sealed.sort()).toEqual(before.sort());
    const letters = before.map((kind) => letterOf(kind, render(kind, FACTS), 'https://jb.example'));
    expect(new Set(letters.map((letter) => JSON.stringify(letter))).size).toBe(1);
    expect(letters[0]!.text).not.toContain('LC-2026');
    expect(letters[0]!.subject).toBe('【揭榜台】您有一条新消息');
  });

  it('says in a letter what the message says, with the way to it', () => {
    const message = render('listing.published', FACTS);
    const { subject, text } = letterOf('listing.published', message, 'https://jb.example');
    expect(subject).toBe('【揭榜台】新榜单发布');
    expect(text).toContain('榜单 LC-2026-0001《演示》已发布，揭榜截止时间为2026年3月16日 17:00');
    expect(text).toContain('https://jb.example/listings/l\n');
  });
});

describe('several messages of a day', () => {
  const site = 'https://jb.example';
  const of = (kind: MessageKind) => ({ kind, ...render(kind, FACTS) });

  it('are numbered, each with its way; of the sealed ones only how many', () => {
    const told = [of('listing.published'), of('bid.submitted'), of('award.effective')];
    const { subject, text } = digestOf(told, site);
    expect(subject).toBe('【揭榜台】今日消息 3 条');
    expect(text.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
      `1. ${told[0]!.body}`,
      `2. ${told[2]!.body}`,
      '另有 1 条消息，请登录后查看。',
      expect.stringContaining('请勿回复'),
    ]);
    expect(text).toContain(`   ${site}${told[0]!.link}\n`);
    expect(text).not.toContain(told[1]!.body);
  });

  it('are told without a word of others where none is sealed', () => {
    expect(digestOf([of('listing.published')], site).text).not.toContain('另有');
  });
});

describe('a text message', () => {
  it('has the title alone, and not even that of what is sealed or unknown', () => {
    const message = render('listing.published', FACTS);
    expect(textOf('listing.published', message)).toBe('【揭榜台】新榜单发布，请登录揭榜台办理。');
    for (const kind of ['bid.submitted', 'of-a-later-version']) {
      expect(textOf(kind, message)).toBe('【揭榜台】您有一条新消息，请登录揭榜台办理。');
    }
  });

  it('stands for a term where one runs', () => {
    expect([isUrgent('bid.confirmation_asked'), isUrgent('acceptance.accepted')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('the handlers', () => {
  it('hear every event that there is, but those that tell nobody anything', () => {
    // Groups, and whoever has searches saved, hear some of it besides.
    const personal = notificationHandlers.filter(
      (handler) => handler !== PostNews && handler !== AlertSavedSearches,
    );
    const heard = personal.flatMap((handler) =>
      subscriptionsOf(handler).flatMap(({ names }) => [...names] as string[]),
    );
    expect(new Set(heard).size).toBe(heard.length);
    expect([...heard, ...Object.keys(SILENT)].sort()).toEqual(Object.keys(EVENTS).sort());
  });

  it('bring every reminder', () => {
    const brought = notificationHandlers.flatMap((handler) => deadlineKindsOf(handler));
    const reminders = DEADLINE_KINDS.filter((kind) => kind.startsWith('reminder.'));
    expect([...brought].sort()).toEqual([...reminders].sort());
  });
});
