/**
 * Words of this trade and place that a general dictionary cuts apart. Part of how documents are cut, so a
 * change here asks for `indexPublished` anew (see search-words.ts: `CUT_VERSION`).
 */
export const DOMAIN_WORDS = [
  // The course of a listing.
  ...'发榜 揭榜 评榜 定榜 承榜 流榜 撤榜 榜单 发榜单位 揭榜单位 承榜单位 联合揭榜 重新发榜 意向书 拟承榜'.split(
    ' ',
  ),
  ...'社会组织 综合党委 联盟 轮值主席 枢纽型 创新园 急难愁盼 即知即改 微治理 微心愿 点单 购买服务'.split(
    ' ',
  ),
  // What is asked for.
  ...'助餐 送餐 助老 助残 助浴 助医 托管 养护 适老化 养老服务 日间照料 心理健康 心理疏导 法律咨询 协商议事'.split(
    ' ',
  ),
  ...'阵地运营 公益课堂 社区物业 乡村振兴 乡风文明 宣传推广 矛盾调解 垃圾分类 反诈 志愿者 困境儿童'.split(
    ' ',
  ),
  // Streets of the district.
  ...'李沧区 虎山路 兴华路 九水路 世园 浮山路 湘潭路 李村 沧口 兴城路 楼山 振华路 永清路'.split(
    ' ',
  ),
  ...'虎山路街道 兴华路街道 九水街道 世园街道 浮山路街道 湘潭路街道 李村街道 沧口街道 兴城路街道 楼山街道'.split(
    ' ',
  ),
];
