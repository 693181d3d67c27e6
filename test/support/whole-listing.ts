/** What every listing beyond a draft must say, where a test does not care what. */
export const WHOLE_LISTING = {
  title: '演示：独居老人结对探访',
  servicePopulation: '独居老人',
  serviceArea: '演示街道',
  background: '演示背景',
  tasks: '演示任务',
  materials: '揭榜意向书',
  contactPhone: '0532-80000000',
  supervisionPhone: '0532-80000001',
  targets: [{ name: '结对', unit: '人', target: 50, proof: '结对表' }],
  startsOn: '2026-05-01',
  endsOn: '2026-12-31',
};
