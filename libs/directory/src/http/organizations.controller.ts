import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  Answer,
  AnswerPage,
  Command,
  Created,
  Database,
  Done,
  Id,
  Me,
  SignedIn,
  type AccountActor,
  type CommandContext,
  type Page,
} from '#platform';
import {
  answerCreditCode,
  CreditCodeAnswer,
  CreditCodeQuery,
  listOrganizations,
  OrganizationItem,
  OrganizationQuery,
  OrganizationView,
  viewOrganization,
} from '../application/queries/organization-views.query.js';
import { RecordStanding } from '../application/record-standing.use-case.js';
import { SaveOrganization } from '../application/save-organization.use-case.js';
import { Saved } from '../application/saved.js';
import { UpdateProfile } from '../application/update-profile.use-case.js';
import {
  NewOrganizationBody,
  ProfileBody,
  RegistrationChangeBody,
  StandingBody,
} from './organizations.dto.js';

@ApiTags('社会组织')
@Controller('organizations')
export class OrganizationsController {
  constructor(
    private readonly db: Database,
    private readonly organizations: SaveOrganization,
    private readonly profile: UpdateProfile,
    private readonly standing: RecordStanding,
  ) {}

  /** 社会组织列表，不含个人信息。 */
  @Get()
  @SignedIn()
  @AnswerPage(OrganizationItem)
  list(@Query() query: OrganizationQuery): Promise<Page<OrganizationItem>> {
    return listOrganizations(this.db, query);
  }

  /** 核对统一社会信用代码：校验位、机构类别、是否已登记。 */
  @Get('credit-code-check')
  @SignedIn()
  @Answer(CreditCodeAnswer)
  checkCode(@Query() query: CreditCodeQuery): Promise<CreditCodeAnswer> {
    return answerCreditCode(this.db, query.code);
  }

  /** 一个社会组织；法定代表人和联系方式只给本单位、综合党委和系统管理员。 */
  @Get(':id')
  @SignedIn()
  @Answer(OrganizationView)
  get(@Me() actor: AccountActor, @Id() id: string): Promise<OrganizationView> {
    return viewOrganization(this.db, actor, id);
  }

  /** 登记社会组织（登记的凭信用代码，备案的须有依托单位）。 */
  @Post()
  @Allow('administrator', 'committee_officer')
  @Created(Saved)
  create(@Command() command: CommandContext, @Body() body: NewOrganizationBody): Promise<Saved> {
    return this.organizations.create(command, body);
  }

  /** 更正登记事项，或停用。 */
  @Put(':id/registration')
  @Allow('administrator', 'committee_officer')
  @Done(Saved)
  correctRegistration(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: RegistrationChangeBody,
  ): Promise<Saved> {
    return this.organizations.correctRegistration(command, id, body);
  }

  /** 维护本单位资料。 */
  @Put(':id/profile')
  @Allow('organization_agent', 'committee_officer')
  @Done(Saved)
  updateProfile(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: ProfileBody,
  ): Promise<Saved> {
    return this.profile.execute(command, id, body);
  }

  /** 登记等级评估、年检和名录情况。 */
  @Put(':id/standing')
  @Allow('committee_officer')
  @Done(Saved)
  recordStanding(
    @Command() command: CommandContext,
    @Id() id: string,
    @Body() body: StandingBody,
  ): Promise<Saved> {
    return this.standing.execute(command, id, body);
  }
}
