import { useParams } from 'react-router';
import { DeskPage, PrintButton } from '../../desk';
import { Empty, Loaded, StatusTag } from '../../ui';
import { useEvaluation, useReport } from './reads';
import { ReportDocument } from './report-document';
import './evaluations.css';

/** 评审报告：可打印；定稿前为预览。 */
export function ReportPage() {
  const { id = '' } = useParams();
  const evaluation = useEvaluation(id);
  const report = useReport(id);
  return (
    <Loaded query={evaluation}>
      {(it) => (
        <DeskPage
          title="评审报告"
          mark={<StatusTag subject="evaluation" status={it.status} />}
          trail={[
            ['/evaluations', '评榜'],
            [`/evaluations/${id}`, it.listingTitle],
          ]}
          actions={report.data && <PrintButton label="打印评审报告" />}
        >
          {!it.finalisedAt && report.data && (
            <p className="note note-warn">这是预览：审批人定稿之后，报告才生效并冻结。</p>
          )}
          <Loaded query={report}>
            {(content) =>
              content ? (
                <ReportDocument evaluation={it} report={content} />
              ) : (
                <div className="panel">
                  <Empty title="还没有评审报告">
                    汇总排名之后生成；评委和发榜单位在定稿之后可看。
                  </Empty>
                </div>
              )
            }
          </Loaded>
        </DeskPage>
      )}
    </Loaded>
  );
}
