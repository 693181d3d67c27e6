import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, data } from '../../api/client';
import { DeskPage, Panel } from '../../desk';
import { date, dateTime } from '../../text/dates';
import { Facts, Loaded } from '../../ui';
import '../../hall/audit/audit.css';

const WAITS = '有榜单在揭榜期内，暂不显示';

/** 审计链：首尾和每日摘要是否相符。 */
export function AuditChainPage() {
  const query = useQuery({
    queryKey: ['audit-chain'],
    queryFn: () => data(api.GET('/api/v1/audit-chain')),
  });
  return (
    <DeskPage title="审计链">
      <Loaded query={query}>
        {(it) => (
          <Panel title="现状">
            <Facts
              items={[
                [
                  '结论',
                  it.endHolds && it.unchained === 0 && it.digestsBroken === 0 ? (
                    <span className="tag tag-good">相符</span>
                  ) : (
                    <span className="tag tag-bad">有不符，请运行 npm run doctor 逐条核对</span>
                  ),
                ],
                ['链末与最后一条记录', it.endHolds ? '相符' : '不符'],
                ['近两天没有上链的记录', `${it.unchained} 条`],
                ['与链上不符的每日摘要', `${it.digestsBroken} 份`],
                ['最近一次每日摘要', it.lastDigestDay ? date(it.lastDigestDay) : '还没有'],
                ['记录条数', it.entries === null ? WAITS : `${it.entries} 条`],
                ['最后上链', it.lastAt ? dateTime(it.lastAt) : WAITS],
                [
                  '链末指纹',
                  it.lastHash ? <span className="audit-hash">{it.lastHash}</span> : WAITS,
                ],
              ]}
            />
            <p className="secondary">
              每条记录都含有前一条的指纹，改动、删除或插入任何一条，其后都对不上。这里核对链的末尾和每天公布的
              <Link to="/hall/audit">每日摘要</Link>；逐条重新计算由运维人员运行 npm run doctor。
            </p>
          </Panel>
        )}
      </Loaded>
    </DeskPage>
  );
}
