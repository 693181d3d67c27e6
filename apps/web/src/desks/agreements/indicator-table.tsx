import type { Target } from './words';

/** 指标: name, target, unit, proof. */
export function IndicatorTable({ targets }: { targets: Target[] }) {
  if (targets.length === 0) return <p className="secondary">没有约定指标。</p>;
  return (
    <table className="simple-table">
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col" className="number">
            目标
          </th>
          <th scope="col">单位</th>
          <th scope="col">证明方式</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((it) => (
          <tr key={it.name}>
            <td data-name="指标">{it.name}</td>
            <td data-name="目标" className="number">
              {it.target.toLocaleString('zh-CN')}
            </td>
            <td data-name="单位">{it.unit}</td>
            <td data-name="证明方式">{it.proof || '未约定'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
