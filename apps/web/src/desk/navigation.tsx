import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BellOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  FileTextOutlined,
  FormOutlined,
  HomeOutlined,
  LinkOutlined,
  LoginOutlined,
  ProjectOutlined,
  SafetyOutlined,
  SearchOutlined,
  SendOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
  ToolOutlined,
  UserOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Role } from '#contracts';

/** One entry of the navigation. */
export interface Place {
  to: string;
  text: string;
  icon: ReactNode;
}

const place = (to: string, text: string, icon: ReactNode): Place => ({ to, text, icon });

const todo = place('/todo', '待办', <CheckSquareOutlined />);
const messages = place('/messages', '消息', <BellOutlined />);
const needs = place('/needs', '需求', <FormOutlined />);
const listings = place('/listings', '榜单', <FileTextOutlined />);
const evaluations = place('/evaluations', '评榜', <SolutionOutlined />);
const awards = place('/awards', '定榜与异议', <AuditOutlined />);
const agreements = place('/agreements', '承榜实施', <ProjectOutlined />);
const ledger = place('/ledger', '台账统计', <BarChartOutlined />);
const schedule = place('/schedule', '日程', <CalendarOutlined />);

/** At most seven entries a role, the daily ones first; messages sit in the head of every page. */
export const NAVIGATION: Record<Role, Place[]> = {
  posting_officer: [todo, needs, listings, evaluations, agreements, schedule, ledger],
  committee_officer: [
    todo,
    place('/needs', '需求梳理', <FormOutlined />),
    listings,
    evaluations,
    awards,
    agreements,
    place('/office', '台账与管理', <BarChartOutlined />),
  ],
  committee_approver: [todo, listings, evaluations, awards, agreements, schedule, ledger],
  supervisor: [
    todo,
    listings,
    evaluations,
    awards,
    place('/audit', '审计记录', <AuditOutlined />),
    place('/warnings', '预警', <WarningOutlined />),
    ledger,
  ],
  expert: [
    todo,
    place('/evaluations', '评审任务', <SolutionOutlined />),
    place('/expert', '我的专家信息', <UserOutlined />),
  ],
  organization_agent: [
    todo,
    place('/market', '可揭榜单', <FileTextOutlined />),
    place('/bids', '我的揭榜', <SendOutlined />),
    agreements,
    place('/searches', '我的检索', <SearchOutlined />),
    place('/organization', '本组织', <BankOutlined />),
  ],
  alliance_lead: [
    todo,
    place('/publications', '发榜送达', <SendOutlined />),
    place('/alliance', '联盟', <TeamOutlined />),
  ],
  rotating_chair: [
    todo,
    place('/publications', '发榜送达', <SendOutlined />),
    place('/alliance', '联盟', <TeamOutlined />),
  ],
  resident: [
    todo,
    place('/needs', '我的需求', <FormOutlined />),
    place('/ratings', '办结评价', <SolutionOutlined />),
  ],
  administrator: [
    todo,
    place('/accounts', '账号', <UserOutlined />),
    place('/units', '单位', <BankOutlined />),
    place('/organizations', '社会组织', <TeamOutlined />),
    place('/settings', '发榜设置', <SettingOutlined />),
    place('/calendar', '工作日历', <CalendarOutlined />),
    place('/operations', '运行状态', <ToolOutlined />),
  ],
  security_administrator: [
    todo,
    place('/accounts', '账号与身份', <UserOutlined />),
    place('/security', '安全设置', <SafetyOutlined />),
  ],
  audit_administrator: [
    todo,
    place('/audit', '审计记录', <AuditOutlined />),
    place('/sign-ins', '登录与被拒', <LoginOutlined />),
    place('/audit-chain', '审计链', <LinkOutlined />),
    place('/security', '安全设置', <SafetyOutlined />),
  ],
};

/** The four tabs at the foot of a phone. */
export const TABS: Place[] = [
  place('/', '首页', <HomeOutlined />),
  place('/hall/listings', '榜单', <FileTextOutlined />),
  todo,
  place('/me', '我的', <UserOutlined />),
];

export { messages };
