import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Acknowledgement,
  Allow,
  AnswerList,
  AnswerPage,
  Command,
  Created,
  Database,
  Done,
  Id,
  Me,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import { MarkRead, ListingReadAcknowledgement } from '../application/alliance-desk.use-cases.js';
import { ApproveAmendment, DeclineAmendment } from '../application/decide-amendment.use-cases.js';
import { ProposeAmendment, ProposedAmendment } from '../application/propose-amendment.use-case.js';
import {
  AnswerQuestion,
  AskQuestion,
  QuestionAcknowledgement,
} from '../application/questions.use-cases.js';
import {
  AmendmentView,
  ListingHistoryView,
  listAmendments,
  listHistory,
  listQuestions,
  listVersions,
  ListingVersionView,
  QuestionQuery,
  QuestionView,
} from '../application/queries/listing-record.query.js';
import {
  AmendmentBody,
  AnswerQuestionBody,
  AskQuestionBody,
  ListingOpinionBody,
  ListingReasonBody,
} from './listing.dto.js';
import { READERS, STAFF } from './readers.js';

/** What gathers around a listing: amendments, questions, versions, history. */
@ApiTags('发榜')
@Controller()
export class ListingRecordController {
  constructor(
    private readonly db: Database,
    private readonly proposeAmendment: ProposeAmendment,
    private readonly approveAmendment: ApproveAmendment,
    private readonly declineAmendment: DeclineAmendment,
    private readonly askQuestion: AskQuestion,
    private readonly answerQuestion: AnswerQuestion,
    private readonly markRead: MarkRead,
  ) {}

  /** 变更与延期，最近的在前；工作人员之外只见已生效的。 */
  @Get('listings/:id/amendments')
  @Allow(...READERS)
  @AnswerList(AmendmentView)
  amendments(@Me() me: AccountActor, @Id() id: string): Promise<AmendmentView[]> {
    return listAmendments(this.db, me, id);
  }

  /** 提出变更或延期。 */
  @Post('listings/:id/amendments')
  @Allow('posting_officer')
  @Created(ProposedAmendment)
  propose(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() { newDeadline, ...body }: AmendmentBody,
  ): Promise<ProposedAmendment> {
    return this.proposeAmendment.execute(command, id, {
      ...body,
      ...(newDeadline === undefined ? {} : { newDeadline: new Date(newDeadline) }),
    });
  }

  /** 变更生效。 */
  @Post('amendments/:id/approve')
  @Allow('committee_officer')
  @Done()
  approve(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ListingOpinionBody,
  ): Promise<Acknowledgement> {
    return this.approveAmendment.execute(command, id, body);
  }

  /** 变更不予采纳。 */
  @Post('amendments/:id/decline')
  @Allow('committee_officer')
  @Done()
  decline(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ListingReasonBody,
  ): Promise<Acknowledgement> {
    return this.declineAmendment.execute(command, id, body);
  }

  /** 提问与答复，不显示提问单位。 */
  @Get('listings/:id/questions')
  @Allow(...READERS)
  @AnswerPage(QuestionView)
  questions(
    @Me() me: AccountActor,
    @Id() id: string,
    @Query() query: QuestionQuery,
  ): Promise<Page<QuestionView>> {
    return listQuestions(this.db, me, id, query);
  }

  /** 提问，提问期内。 */
  @Post('listings/:id/questions')
  @Allow('organization_agent')
  @Created(QuestionAcknowledgement)
  ask(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AskQuestionBody,
  ): Promise<QuestionAcknowledgement> {
    return this.askQuestion.execute(command, id, body);
  }

  /** 答复提问，对所有人公开。 */
  @Post('questions/:id/answer')
  @Allow('posting_officer')
  @Done(QuestionAcknowledgement)
  answer(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: AnswerQuestionBody,
  ): Promise<QuestionAcknowledgement> {
    return this.answerQuestion.execute(command, id, body);
  }

  /** 发布过的各版内容及不同。 */
  @Get('listings/:id/versions')
  @Allow(...READERS)
  @AnswerList(ListingVersionView)
  versions(@Me() me: AccountActor, @Id() id: string): Promise<ListingVersionView[]> {
    return listVersions(this.db, me, id);
  }

  /** 办理过程。 */
  @Get('listings/:id/history')
  @Allow(...STAFF)
  @AnswerList(ListingHistoryView)
  history(@Me() me: AccountActor, @Id() id: string): Promise<ListingHistoryView[]> {
    return listHistory(this.db, me, id);
  }

  /** 标记已读。 */
  @Post('listings/:id/read')
  @Allow('organization_agent')
  @Done(ListingReadAcknowledgement)
  read(@Command() command: CommandContext, @Id() id: string): Promise<ListingReadAcknowledgement> {
    return this.markRead.execute(command, id);
  }
}
