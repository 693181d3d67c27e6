import type { ServiceCategory, UnitKind } from '#contracts';

/**
 * The demonstration district. The streets, the four alliances and their leading departments are facts
 * of the reference case (street codes: GB/T 2260 and GB/T 10114, as in the statistics bureau's list);
 * organisations, communities and people are made up and carry 演示 in their names.
 */
export const DIVISION = '370213';

interface UnitRow {
  key: string;
  kind: UnitKind;
  name: string;
  code?: string;
  parent?: string;
}

const STREETS: [key: string, name: string, code: string][] = [
  ['zhenhualu', '振华路街道', '001'],
  ['cangkou', '沧口街道', '003'],
  ['xinghualu', '兴华路街道', '004'],
  ['xingchenglu', '兴城路街道', '005'],
  ['licun', '李村街道', '006'],
  ['hushanlu', '虎山路街道', '007'],
  ['fushanlu', '浮山路街道', '008'],
  ['xiangtanlu', '湘潭路街道', '010'],
  ['loushan', '楼山街道', '011'],
  ['jiushui', '九水街道', '012'],
  ['shiyuan', '世园街道', '013'],
];

export const UNITS: readonly UnitRow[] = [
  { key: 'district', kind: 'district', name: '李沧区', code: DIVISION },
  ...[
    ['committee', 'committee', '社会组织创新园综合党委'],
    ['supervision', 'supervision', '纪检监督组（演示）'],
    ['minzheng', 'department', '李沧区民政局'],
    ['tuanwei', 'department', '李沧团区委'],
    ['sifa', 'department', '李沧区司法局'],
    ['xuanchuan', 'department', '李沧区委宣传部'],
  ].map(([key, kind, name]) => ({
    key: key!,
    kind: kind as UnitKind,
    name: name!,
    parent: 'district',
  })),
  ...STREETS.map(([key, name, code]) => ({
    key,
    kind: 'street' as const,
    name,
    code: DIVISION + code,
    parent: 'district',
  })),
  { key: 'community1', kind: 'community', name: '演示·河畔社区', parent: 'jiushui' },
  { key: 'community2', kind: 'community', name: '演示·槐荫社区', parent: 'licun' },
];

export const STREET_KEYS = STREETS.map(([key]) => key);

export const ALLIANCES: { key: string; name: string; lead: string }[] = [
  { key: 'new', name: '新型社会组织联盟', lead: 'minzheng' },
  { key: 'volunteers', name: '志愿者联盟', lead: 'tuanwei' },
  { key: 'lawyers', name: '法律工作者联盟', lead: 'sifa' },
  { key: 'media', name: '自媒体联盟', lead: 'xuanchuan' },
];

interface OrganizationRow {
  name: string;
  /** First sixteen characters of the credit code; both check digits are computed. */
  code: string;
  alliances: string[];
  scope: string;
  rating?: number;
}

/** In the order of their demonstration logins org01, org02, … */
export const ORGANIZATIONS: readonly OrganizationRow[] = [
  ['晨曦社会工作服务中心', '52370213MJDEM001', 'new', '社会工作、社区服务、协商议事', 4],
  ['和邻社区服务中心', '52370213MJDEM002', 'new', '阵地运营、社区活动、公益课堂', 3],
  ['暖阳养老服务中心', '52370213MJDEM003', 'new,volunteers', '老年养护、配餐送餐', 3],
  ['同心志愿者协会', '51370213MJDEM004', 'volunteers', '志愿服务、助老助残、帮扶', 4],
  ['书香阅读促进会', '51370213MJDEM005', 'volunteers', '阅读推广、公益课堂、文化教育', undefined],
  ['仁爱公益基金会', '53370213MJDEM006', 'volunteers', '公益资助、困难帮扶', 5],
  ['心语心理关爱中心', '52370213MJDEM007', 'new', '心理健康、心理疏导', 3],
  ['法治宣讲团协会', '51370213MJDEM008', 'lawyers', '法律咨询、普法宣传', undefined],
  ['睦邻调解服务中心', '52370213MJDEM009', 'lawyers', '人民调解、协商议事、法律咨询', 3],
  ['明理律师事务所', '31370213MJDEM010', 'lawyers', '法律服务', undefined],
  ['声光传媒工作室', '91370213MJDEM011', 'media', '短视频制作、宣传推广', undefined],
  ['新叶融媒服务中心', '52370213MJDEM012', 'media', '宣传推广、政策宣讲', 3],
  ['故事汇协会', '51370213MJDEM013', 'media', '社区故事、移风易俗宣讲', undefined],
  ['启航康复服务中心', '52370213MJDEM014', 'new', '助残、康复、特殊教育', 4],
  ['绿荫院落营造中心', '52370213MJDEM015', 'new', '微治理、社区物业、乡村振兴', undefined],
  ['蓝盾应急救援协会', '51370213MJDEM016', 'volunteers', '公共安全、应急救援、武术体育', 3],
].map(([name, code, alliances, scope, rating]) => ({
  name: `演示·${name as string}`,
  code: code as string,
  alliances: (alliances as string).split(','),
  scope: scope as string,
  rating: rating as number | undefined,
}));

/** A filed community group without a credit code, hosted by the second organisation. */
export const FILED_GROUP = {
  name: '演示·小巷便民服务队',
  filingNumber: '演示备〔2025〕1号',
  hostIndex: 1,
};

/** In the order of their demonstration logins expert01, expert02, … */
export const EXPERTS: readonly { fields: ServiceCategory[]; affiliated?: number }[] = [
  { fields: ['elderly_care', 'assistance', 'disability'] },
  { fields: ['mental_health', 'disability', 'elderly_care'] },
  { fields: ['legal_advice', 'deliberation', 'property_service'] },
  { fields: ['culture_sports', 'education', 'public_class'] },
  { fields: ['micro_governance', 'deliberation', 'property_service', 'rural'] },
  { fields: ['publicity', 'customs', 'party_building'] },
  { fields: ['party_building', 'venue_operation', 'culture_sports'] },
  { fields: ['public_safety', 'education', 'culture_sports'] },
  { fields: ['elderly_care', 'mental_health', 'public_class'], affiliated: 2 },
  { fields: ['legal_advice', 'publicity', 'customs'] },
  { fields: ['venue_operation', 'micro_governance', 'rural'] },
  { fields: ['disability', 'education', 'assistance', 'public_safety'] },
];
