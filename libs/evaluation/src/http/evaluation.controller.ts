import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Answer,
  AnswerList,
  AnswerPage,
  Database,
  FileStore,
  Id,
  Me,
  PageQuery,
  type AccountActor,
  type Page,
} from '#platform';
import type { FastifyReply } from 'fastify';
import {
  getCandidateBid,
  getCandidateFile,
  listCandidateBids,
} from '../application/queries/bids.query.js';
import { getEvaluation, getEvaluationOf } from '../application/queries/evaluation.query.js';
import { listRelatedBids } from '../application/queries/related-bids.query.js';
import { listOwnEvaluations } from '../application/queries/own-evaluations.query.js';
import {
  CandidateBidDetail,
  CandidateBidView,
  EvaluationView,
  OwnEvaluationItem,
  RelatedBidsView,
} from '../application/queries/views.js';

@ApiTags('评榜')
@Controller()
export class EvaluationController {
  constructor(
    private readonly db: Database,
    private readonly files: FileStore,
  ) {}

  /** 本人担任评委的评审，新的在前。 */
  @Get('my/evaluations')
  @Allow('expert', 'posting_officer')
  @AnswerPage(OwnEvaluationItem)
  mine(@Me() actor: AccountActor, @Query() query: PageQuery): Promise<Page<OwnEvaluationItem>> {
    return listOwnEvaluations(this.db, actor, query);
  }

  /** 榜单当前一轮的评审。 */
  @Get('listings/:id/evaluation')
  @Allow('committee_officer', 'committee_approver', 'supervisor', 'expert', 'posting_officer')
  @Answer(EvaluationView)
  ofListing(@Me() actor: AccountActor, @Id() id: string): Promise<EvaluationView> {
    return getEvaluationOf(this.db, actor, id);
  }

  /** 一轮评审；评委姓名与抽取记录仅综合党委与监督可见。 */
  @Get('evaluations/:id')
  @Allow('committee_officer', 'committee_approver', 'supervisor', 'expert', 'posting_officer')
  @Answer(EvaluationView)
  get(@Me() actor: AccountActor, @Id() id: string): Promise<EvaluationView> {
    return getEvaluation(this.db, actor, id);
  }

  /** 参评的揭榜意向书；评委完成声明之后才可见，隐名评审时不含名称。 */
  @Get('evaluations/:id/bids')
  @Allow('committee_officer', 'committee_approver', 'supervisor', 'expert', 'posting_officer')
  @AnswerList(CandidateBidView)
  bids(@Me() actor: AccountActor, @Id() id: string): Promise<CandidateBidView[]> {
    return listCandidateBids(this.db, actor, id);
  }

  /** 互相竞争而有共同负责人、电话、账号等的揭榜意向书，供核实是否串通；只说共同之处，不列内容。 */
  @Get('evaluations/:id/related-bids')
  @Allow('committee_officer', 'committee_approver', 'supervisor')
  @AnswerList(RelatedBidsView)
  related(@Id() id: string): Promise<RelatedBidsView[]> {
    return listRelatedBids(this.db, id);
  }

  /** 一份揭榜意向书的内容。 */
  @Get('evaluations/:id/bids/:bidId')
  @Allow('committee_officer', 'committee_approver', 'supervisor', 'expert', 'posting_officer')
  @Answer(CandidateBidDetail)
  bid(
    @Me() actor: AccountActor,
    @Id() id: string,
    @Id('bidId') bidId: string,
  ): Promise<CandidateBidDetail> {
    return getCandidateBid(this.db, actor, id, bidId);
  }

  /** 下载揭榜意向书的附件。 */
  @Get('evaluations/:id/bids/:bidId/files/:fileId')
  @Allow('committee_officer', 'committee_approver', 'supervisor', 'expert', 'posting_officer')
  @ApiProduces('application/octet-stream')
  async file(
    @Me() actor: AccountActor,
    @Id() id: string,
    @Id('bidId') bidId: string,
    @Id('fileId') fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await getCandidateFile(this.db, actor, id, bidId, fileId);
    await this.files.send(reply, file);
  }
}
