import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { api, data } from '../../api/client';
import { DeskPage } from '../../desk';
import { useSession } from '../../session/session';
import { Empty, Loaded } from '../../ui';
import { AgreementForm } from './agreement-form';
import { draftOf } from './draft-values';
import { useAgreement } from './reads';
import type { Agreement } from './words';

/** 修改未签订的协议。 */
export function EditAgreementPage() {
  const { id = '' } = useParams();
  const query = useAgreement(id);
  const role = useSession()?.membership.role;
  return (
    <Loaded query={query}>
      {(agreement) => (
        <DeskPage
          title={`修改协议：${agreement.listingTitle}`}
          trail={[
            ['/agreements', '承榜实施'],
            [`/agreements/${id}`, agreement.listingTitle],
          ]}
        >
          {agreement.status !== 'drafted' || role !== 'posting_officer' ? (
            <Empty title="这份协议现在不能修改">
              只有未签订的协议，可由发榜单位修改。<Link to={`/agreements/${id}`}>查看协议</Link>
            </Empty>
          ) : (
            <>
              {agreement.sentBackReason && (
                <div className="note note-warn">
                  <p>
                    <b>审批人退回修改：</b>
                    {agreement.sentBackReason}
                  </p>
                </div>
              )}
              {agreement.approvedAt && (
                <div className="note note-warn">
                  <p>这份协议已经审批；提交修改后，已有的审批和签署随之作废，须重新审批和签署。</p>
                </div>
              )}
              <Form agreement={agreement} />
            </>
          )}
        </DeskPage>
      )}
    </Loaded>
  );
}

/** Goes on from what was read first: what others change meanwhile is told, and never overwritten unseen. */
function Form({ agreement }: { agreement: Agreement }) {
  const { id } = agreement;
  const navigate = useNavigate();
  const [base, setBase] = useState(agreement.version);
  const [start] = useState(() => draftOf(agreement));
  return (
    <>
      {agreement.version !== base && (
        <div className="note note-bad" role="alert">
          <p>
            这份协议刚刚有了更新。您填写的内容仍在本页，请先
            <Link to={`/agreements/${id}`} target="_blank">
              对照最新内容
            </Link>
            。
          </p>
          <Button onClick={() => setBase(agreement.version)}>已对照，以我填写的为准</Button>
        </div>
      )}
      <AgreementForm
        keepAs={`agreement/${id}`}
        start={start}
        amountFen={agreement.amountFen}
        fundingMode={agreement.fundingMode}
        agreementId={id}
        submit="提交修改"
        send={(body, headers) =>
          data(
            api.PUT('/api/v1/agreements/{id}', {
              params: { path: { id } },
              body: { ...body, version: base },
              headers,
            }),
          )
        }
        onDone={() => void navigate(`/agreements/${id}`)}
      />
    </>
  );
}
