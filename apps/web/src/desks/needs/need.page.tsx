import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { NEED_SOURCE_NAMES, SERVICE_CATEGORY_NAMES } from '#contracts';
import { api, data } from '../../api/client';
import { DeskPage, LinkButton, FileField, Panel, PrintButton } from '../../desk';
import { useSession } from '../../session/session';
import { date, dateTime } from '../../text/dates';
import { Facts, Loaded, LongText, StatusTag } from '../../ui';
import { NeedStory } from './need-story';
import { SortingPanel } from './sorting-panel';
import { isEditable, NEGATIVE_ITEM_NAMES, outcomeOf, URGENCY_NAMES, type Need } from './words';
import './needs.css';

/** 一条需求：内容、结论、经过；经办人在旁边办理。 */
export function NeedPage() {
  const { id = '' } = useParams();
  const role = useSession()?.membership.role;
  const need = useQuery({
    queryKey: ['needs', id],
    queryFn: () => data(api.GET('/api/v1/needs/{id}', { params: { path: { id } } })),
  });
  const resident = role === 'resident';
  const place = resident ? '我的需求' : role === 'posting_officer' ? '需求' : '需求梳理';
  return (
    <Loaded query={need}>
      {(it) => (
        <DeskPage
          title={it.title}
          mark={<StatusTag subject="need" status={it.status} />}
          trail={[['/needs', place]]}
          actions={
            <>
              {it.mine && isEditable(it.status) && (
                <LinkButton type="primary" to={`/needs/${id}/edit`}>
                  {it.status === 'returned' ? '去补充' : '接着写'}
                </LinkButton>
              )}
              {!resident && <PrintButton />}
            </>
          }
        >
          {it.mine && <p className="note">{outcomeOf(it)}</p>}
          {resident ? (
            <div className="stack">
              <Verdict need={it} />
              <NeedStory need={it} />
              <Content need={it} />
            </div>
          ) : (
            <div className="columns">
              <div className="stack">
                <Content need={it} />
                <Verdict need={it} />
                <NeedStory need={it} />
              </div>
              <SortingPanel need={it} />
            </div>
          )}
        </DeskPage>
      )}
    </Loaded>
  );
}

function Content({ need }: { need: Need }) {
  const { source, onBehalf, contactName, contactPhone } = need;
  return (
    <Panel title="需求内容">
      <LongText text={need.body} />
      <Facts
        columns={2}
        items={[
          ['所涉单位', need.unitName],
          ['服务类别', SERVICE_CATEGORY_NAMES[need.category]],
          ['急难程度', URGENCY_NAMES[need.urgency]],
          ['受益人数', need.beneficiaryCount ? `${need.beneficiaryCount} 人` : '不详'],
          ['来源', NEED_SOURCE_NAMES[source] + (onBehalf ? '（经办人代填）' : '')],
          ['提交时间', need.submittedAt && dateTime(need.submittedAt)],
          ['联系人', contactName],
          ['联系电话', contactPhone && <a href={`tel:${contactPhone}`}>{contactPhone}</a>],
        ]}
      />
      {need.attachments.length > 0 && (
        <>
          <h3>附件</h3>
          <FileField
            files={need.attachments}
            href={(fileId) => `/api/v1/needs/${need.id}/attachments/${fileId}`}
          />
        </>
      )}
    </Panel>
  );
}

/** What was decided and why. */
function Verdict({ need }: { need: Need }) {
  const { suitable, opinion, solvedNote, suitabilityChecklist: hits } = need;
  if (suitable === null && !opinion && !solvedNote) return null;
  return (
    <Panel title="研究梳理结论">
      <Facts
        items={[
          [
            '适宜性',
            suitable === null ? null : suitable ? '适由社会组织承担' : '不适由社会组织承担',
          ],
          ['适宜性理由', need.suitabilityReason],
          ['负面清单', hits.map((hit) => NEGATIVE_ITEM_NAMES[hit]).join('；')],
          ['意见', opinion],
          ['暂缓至', need.deferredUntil && date(need.deferredUntil)],
          ['转办单位', need.transferredTo],
          ['办理结果', solvedNote],
          ['办结日期', need.solvedOn && date(need.solvedOn)],
          [
            '并入的需求',
            // The stater of a merged need may not read the other one; its outcome is in the story.
            need.mergedIntoId && !need.mine ? (
              <Link to={`/needs/${need.mergedIntoId}`}>打开并入的需求</Link>
            ) : null,
          ],
        ]}
      />
    </Panel>
  );
}
