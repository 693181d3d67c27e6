import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, data } from '../../api/client';
import { Paper } from '../../desk';
import { date } from '../../text/dates';
import { Empty, Loaded } from '../../ui';
import { REMEDIES, type Objection } from './words';

const RULINGS: Partial<Record<Objection['status'], string>> = {
  upheld: '异议成立',
  dismissed: '异议不成立',
};

/** 异议答复书，供打印送达。 */
export function AnswerPage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['objections', id, 'paper'],
    queryFn: () => data(api.GET('/api/v1/objections/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query}>
      {(objection) =>
        objection.answer === null ? (
          <Empty title="还没有答复">书面答复后，这里出具答复书。</Empty>
        ) : (
          <Paper
            title="异议答复书"
            number={objection.listingCode}
            trail={[
              ['/objections', '异议'],
              [`/objections/${id}`, objection.listingTitle],
            ]}
          >
            <p>{objection.objector?.name ?? '异议人'}：</p>
            <p className="indent">
              您于{date(objection.filedAt)}对榜单“{objection.listingTitle}”（编号{' '}
              {objection.listingCode}）拟承榜公示提出的异议收悉
              {objection.admittedAt && `，已于${date(objection.admittedAt)}受理`}
              。经核查，答复如下：
            </p>
            {objection.answer.split(/\n+/).map((paragraph, index) => (
              <p key={index} className="indent">
                {paragraph}
              </p>
            ))}
            {RULINGS[objection.status] && (
              <p className="indent">
                裁定：{RULINGS[objection.status]}。{objection.decision}
                {objection.remedy && `处理：${REMEDIES[objection.remedy].name}。`}
              </p>
            )}
            <div className="paper-end">
              <p>社会组织创新园综合党委</p>
              <p>{date(objection.closedAt ?? objection.answeredAt!)}</p>
            </div>
          </Paper>
        )
      }
    </Loaded>
  );
}
