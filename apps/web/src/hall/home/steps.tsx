const STEPS = [
  ['说需求', '居民、社区说出群众诉求，上级部署也从这里进入，综合党委研究梳理。'],
  ['发榜', '适合社会组织办的事项由街道社区写成榜单，审核后公开发布，各社会组织联盟同时收到。'],
  ['揭榜', '社会组织单独或联合提交揭榜意向书：自身优势、工作思路、预期效果。截止前全程密封。'],
  ['评榜公示', '专家与发榜单位按公布的标准打分，排名与得分向社会公示，公示期内可以提异议。'],
  ['承榜办结', '签订协议、按里程碑实施，发榜单位验收，居民评价，结果公开。'],
] as const;

/** How it works, in five steps. */
export function Steps() {
  return (
    <ol className="home-steps">
      {STEPS.map(([name, text], index) => (
        <li key={name}>
          <span className="home-step-number number" aria-hidden="true">
            {index + 1}
          </span>
          <h3>{name}</h3>
          <p className="secondary">{text}</p>
        </li>
      ))}
    </ol>
  );
}
