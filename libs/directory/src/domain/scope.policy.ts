import { SERVICE_CATEGORY_NAMES, type ServiceCategory } from '#contracts';

/** Words by which a charter's 业务范围 shows at first sight that it covers a kind of service. */
const WORDS: Record<ServiceCategory, readonly string[]> = {
  elderly_care: ['养老', '老年', '老人', '为老', '助老', '敬老', '照护'],
  mental_health: ['心理', '精神'],
  legal_advice: ['法律', '普法', '律师', '法治', '调解'],
  party_building: ['党'],
  culture_sports: ['文化', '文艺', '体育', '健身', '艺术'],
  deliberation: ['协商', '议事', '治理'],
  venue_operation: ['运营', '管理', '服务站', '场馆', '阵地'],
  public_class: ['培训', '讲座', '课', '教育', '公益'],
  education: ['教育', '培训', '辅导', '托管', '文化'],
  micro_governance: ['治理', '社区'],
  property_service: ['物业'],
  disability: ['残'],
  publicity: ['宣传', '推广', '传播', '媒体'],
  assistance: ['帮扶', '救助', '帮困', '扶', '慈善', '公益'],
  public_safety: ['安全', '应急', '消防', '救援'],
  customs: ['文明', '风', '志愿'],
  rural: ['乡村', '农', '村'],
  other: [],
};

/**
 * What to look at in an organisation's 业务范围 before it takes a service on: a hint to whoever decides,
 * no bar, as charters put the same thing in many words. Null where nothing is to be looked at.
 */
export function scopeNote(businessScope: string, category: ServiceCategory): string | null {
  if (!businessScope.trim()) return '没有登记业务范围，请核对章程';
  const words = WORDS[category];
  if (words.length === 0 || words.some((word) => businessScope.includes(word))) return null;
  return `登记的业务范围中未见与“${SERVICE_CATEGORY_NAMES[category]}”相关的表述，请核对章程`;
}
