import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { api, data } from '../../api/client';
import { DeskPage, History, Panel, WorkdaysLeft, type HistoryEntry } from '../../desk';
import { useSession } from '../../session/session';
import { date, dateTime } from '../../text/dates';
import { Facts, Loaded, LongText, StatusTag } from '../../ui';
import { AnswerForm } from './answer-form';
import { ObjectionActions } from './objection-actions';
import { isCommittee, REMEDIES, type Objection } from './words';

/** 一件异议，及其受理、答复和裁定。 */
export function ObjectionPage() {
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['objections', id],
    queryFn: async () => {
      const objection = await data(
        api.GET('/api/v1/objections/{id}', { params: { path: { id } } }),
      );
      const path = { id: objection.awardId };
      const award = await data(api.GET('/api/v1/awards/{id}', { params: { path } }));
      return { objection, award };
    },
  });
  const session = useSession();
  return (
    <Loaded query={query}>
      {({ objection, award }) => {
        const answers =
          objection.status === 'admitted' && session?.membership.role === 'committee_officer';
        const own = award.internals?.proposedBy === session?.account.name;
        return (
          <DeskPage
            title={`异议：${objection.listingTitle}`}
            mark={<StatusTag subject="objection" status={objection.status} />}
            trail={[['/objections', '异议']]}
            actions={
              <>
                <ObjectionActions objection={objection} award={award} />
                {objection.answer && session && isCommittee(session) && (
                  <Link to={`/objections/${objection.id}/answer`}>
                    <Button>答复书</Button>
                  </Link>
                )}
              </>
            }
          >
            <div className="columns">
              <div className="stack">
                <Panel title="事实与理由">
                  <LongText text={objection.facts} />
                  {objection.demand && (
                    <>
                      <h3>请求</h3>
                      <LongText text={objection.demand} />
                    </>
                  )}
                </Panel>
                {answers && <AnswerForm objection={objection} own={own} />}
                {objection.answer && (
                  <Panel title="书面答复">
                    <LongText text={objection.answer} />
                  </Panel>
                )}
                {objection.decision && (
                  <Panel title={objection.status === 'rejected' ? '不予受理的理由' : '裁定'}>
                    <LongText text={objection.decision} />
                    {objection.remedy && (
                      <p>
                        <b>处理：{REMEDIES[objection.remedy].name}。</b>
                        {REMEDIES[objection.remedy].effect}
                      </p>
                    )}
                  </Panel>
                )}
                <Panel title="办理经过">
                  <History entries={storyOf(objection)} />
                </Panel>
              </div>
              <Panel title="要点">
                <Facts
                  items={[
                    ['榜单', objection.listingTitle],
                    ['编号', objection.listingCode],
                    [
                      '承榜',
                      <Link to={`/awards/${award.id}`}>拟由{award.organizationName}承榜</Link>,
                    ],
                    ['公示结束', award.noticeEnd && `${date(award.noticeEnd)} 24:00`],
                    ['提出时间', dateTime(objection.filedAt)],
                    [
                      '答复期限',
                      objection.replyDueOn && (
                        <>
                          {date(objection.replyDueOn)}
                          {objection.answeredAt === null && objection.closedAt === null && (
                            <>
                              <br />
                              <WorkdaysLeft until={objection.replyDueOn} />
                            </>
                          )}
                        </>
                      ),
                    ],
                    ['异议人', objection.objector?.name],
                    ['联系方式', objection.objector?.contact],
                  ]}
                />
                <p className="secondary small">
                  {objection.objector
                    ? '异议人信息只供核实与答复，不得外传。'
                    : '异议人信息仅综合党委可见。'}
                </p>
              </Panel>
            </div>
          </DeskPage>
        );
      }}
    </Loaded>
  );
}

function storyOf(it: Objection): HistoryEntry[] {
  const story: HistoryEntry[] = [{ at: it.filedAt, title: '提出' }];
  if (it.admittedAt) story.push({ at: it.admittedAt, title: '受理，承榜暂不生效' });
  if (it.answeredAt) story.push({ at: it.answeredAt, title: '书面答复' });
  if (it.closedAt) {
    const titles: Partial<Record<Objection['status'], string>> = {
      rejected: '不予受理',
      upheld: '裁定异议成立',
      dismissed: '裁定异议不成立',
      withdrawn: '异议人撤回',
    };
    story.push({ at: it.closedAt, title: titles[it.status] ?? '办结' });
  }
  return story;
}
