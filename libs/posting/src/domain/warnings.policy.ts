import type { FundingMode } from '#contracts';
import { lastDayOfTerm, maskPersonalData, type WorkCalendar } from '#kernel';
import { firstDayAfter, lastDayOf } from './bid-window.policy.js';
import { CONTENT_FIELD_NAMES, type ListingContent } from './content.js';
import type { FundingLimit } from './funding-limits.js';

/** Terms that shut suppliers out without bearing on the work (政府采购法实施条例 20). */
const DISCRIMINATORY: readonly (readonly [RegExp, string])[] = [
  [
    /(本区|本市|本街道|本地|当地|辖区内?|区内|市内)[^。；，]{0,8}(注册|登记|纳税|社保|办公|设立|落户)/,
    '限定注册地或所在地',
  ],
  [
    /(本区|本市|本地|辖区内?)[^。；，]{0,6}(社会组织|机构|企业|单位)[^。；，]{0,4}(优先|加分|参加|申报|揭榜)/,
    '限定或优待本地单位',
  ],
  [/(获|得|具有|荣获)[^。；，]{0,12}(奖项|奖励|荣誉|称号|表彰|大奖)/, '以奖项、荣誉为条件或加分'],
  [
    /([1-5一二三四五]\s*A|[AＡ]{2,5})\s*级?\s*(以上|及以上)?[^。；，]{0,6}(优先|加分)/i,
    '以等级评估优先或加分',
  ],
  [
    /注册(资本|资金|金额)|开办资金[^。；，]{0,6}(不少于|不低于|以上)|成立(满|时间|年限)|从业人数|营业收入/,
    '以规模、年限、注册资金为条件',
  ],
  [/(所有制|国有|民营|外资|独资)[^。；，]{0,6}(企业|单位|性质|优先|除外)/, '限定所有制或组织形式'],
  [/(指定|唯一|独家|仅限)[^。；，]{0,8}(单位|机构|供应商|品牌|产品|组织)/, '指向特定供应商'],
];

/** What government purchase may not buy (《政府购买服务管理办法》 10). */
const NOT_PURCHASABLE: readonly (readonly [RegExp, string])[] = [
  [/劳务派遣|派遣人员|派驻人员|招聘(人员|工作人员)|聘用人员|编外/, '用工、劳务派遣'],
  [/(采购|购置|购买)[^。；，]{0,6}(设备|物资|车辆|家具|货物)/, '货物采购'],
  [/(建设|改造|装修|修缮|施工)工程/, '工程'],
  [/融资|贷款|垫资/, '融资行为'],
];

const SCANNED = ['conditions', 'tasks', 'materials', 'ruleSet'] as const;
const TEXTS = [
  'title',
  'servicePopulation',
  'serviceArea',
  'background',
  'tasks',
  'materials',
] as const;

/**
 * What the office should look at again before a listing is public. Warnings never block: wording is
 * judged by people, and a pattern can be wrong both ways.
 *
 * @returns sentences, the weightier first; empty when nothing was noticed
 */
export function warningsFor(
  content: ListingContent,
  limits: Readonly<Record<FundingMode, FundingLimit>>,
  calendar: WorkCalendar,
): string[] {
  return [
    ...(content.fundingMode === 'gov_purchase' ? purchaseWarnings(content, limits) : []),
    ...textWarnings(content),
    ...dateWarnings(content, calendar),
  ];
}

function purchaseWarnings(
  content: ListingContent,
  limits: Readonly<Record<FundingMode, FundingLimit>>,
): string[] {
  const warnings: string[] = [];
  for (const field of SCANNED) {
    const text = wordsOf(content, field);
    for (const [pattern, what] of DISCRIMINATORY) {
      const hit = pattern.exec(text);
      if (hit) {
        warnings.push(
          `${CONTENT_FIELD_NAMES[field]}“${hit[0]}”可能构成差别或歧视待遇（${what}），政府购买服务请核对《政府采购法实施条例》第二十条`,
        );
      }
    }
  }
  if (content.conditions.minRating !== null) {
    warnings.push('政府购买服务设置等级评估门槛，请确认与任务相适应，不构成差别或歧视待遇');
  }
  if (content.conditions.orgTypes.length > 0) {
    warnings.push('政府购买服务限定机构类别，请确认不属于限定组织形式');
  }
  const words = `${content.title} ${content.tasks}`;
  for (const [pattern, what] of NOT_PURCHASABLE) {
    if (pattern.test(words)) warnings.push(`任务内容可能属于不得纳入政府购买服务的事项：${what}`);
  }
  if (limits.gov_purchase.procurementThresholdFen === null) {
    warnings.push('尚未设置本地采购限额标准，请核对金额是否须转政府采购程序');
  }
  if (content.startsOn && content.endsOn && content.endsOn > lastDayOfTerm(content.startsOn, 1)) {
    warnings.push('政府购买服务合同期一般不超过 1 年，超过的须内容稳定、预算有保障');
  }
  return warnings;
}

function textWarnings(content: ListingContent): string[] {
  const warnings: string[] = [];
  for (const field of TEXTS) {
    if (maskPersonalData(content[field]) !== content[field]) {
      warnings.push(
        `${CONTENT_FIELD_NAMES[field]}中疑有个人信息（电话、证件号或邮箱），发榜前请删去`,
      );
    }
  }
  if (
    /公开募捐|募集善款|众筹|求助/.test(`${content.title} ${content.tasks} ${content.background}`)
  ) {
    warnings.push('涉及募捐或个人求助的内容须在民政部指定平台办理，本平台不开展募捐');
  }
  return warnings;
}

function dateWarnings(content: ListingContent, calendar: WorkCalendar): string[] {
  const warnings: string[] = [];
  if (content.bidDeadline === null) return warnings;
  if (!calendar.isWorkday(lastDayOf(content.bidDeadline))) {
    warnings.push('揭榜截止日不是工作日，建议顺延至下一个工作日');
  }
  if (content.startsOn && content.startsOn < firstDayAfter(content.bidDeadline)) {
    warnings.push('实施开始日期早于揭榜截止，请核对');
  }
  return warnings;
}

function wordsOf(content: ListingContent, field: (typeof SCANNED)[number]): string {
  if (field === 'conditions') return content.conditions.other;
  if (field === 'ruleSet') {
    return content.ruleSet.criteria.map(({ name, guidance }) => `${name}：${guidance}`).join('；');
  }
  return content[field];
}
