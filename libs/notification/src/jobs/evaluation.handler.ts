import { OnEvent, type DeliveredEvent, type EventHandler, type Tx } from '#platform';
import { accountsOf } from '../application/queries/members.query.js';
import {
  membersOf,
  membersToScore,
  newlyInvited,
  panelFacts,
} from '../application/queries/panel-facts.query.js';
import { eventsOf, follow, type Route, type Routes } from './route.js';

/** A superseded evaluation is followed by the forming of the next, which is told of. */
type PanelEvent =
  | 'evaluation.formed'
  | 'evaluation.experts_drawn'
  | 'evaluation.convened'
  | 'evaluation.declared'
  | 'evaluation.member_recused'
  | 'evaluation.member_replaced'
  | 'evaluation.scoring_started'
  | 'evaluation.sheet_submitted'
  | 'evaluation.consensus_started'
  | 'evaluation.ranked'
  | 'evaluation.sheets_reopened'
  | 'evaluation.finalised';

const officers = (tx: Tx) => accountsOf(tx, 'committee_officer');

/** Whoever has come into a seat and has not heard of it; nobody while the panel is being formed. */
const invite: Route<
  'evaluation.experts_drawn' | 'evaluation.convened' | 'evaluation.member_replaced'
> = async (tx, _listing, { payload }) => {
  const link = `/evaluations/${payload.evaluationId}`;
  return [{ kind: 'evaluation.invited', to: await newlyInvited(tx, payload.evaluationId, link) }];
};

const ROUTES: Routes<PanelEvent> = {
  'evaluation.formed': async (tx) => [{ kind: 'evaluation.to_form', to: await officers(tx) }],
  'evaluation.experts_drawn': invite,
  'evaluation.convened': invite,
  'evaluation.member_replaced': invite,
  // Officers are told when all have answered: one message, and there is something to do.
  'evaluation.declared': async (tx, _listing, { payload }) => {
    const { status, undeclared } = await panelFacts(tx, payload.evaluationId);
    if (status !== 'declaring' || undeclared > 0) return [];
    return [{ kind: 'evaluation.all_declared', to: await officers(tx) }];
  },
  'evaluation.sheet_submitted': async (tx, _listing, { payload }) => {
    const { status, unscored } = await panelFacts(tx, payload.evaluationId);
    if (status !== 'scoring' || unscored > 0) return [];
    return [{ kind: 'evaluation.all_scored', to: await officers(tx) }];
  },
  'evaluation.member_recused': async (tx) => [
    { kind: 'evaluation.member_recused', to: await officers(tx) },
  ],
  'evaluation.scoring_started': async (tx, _listing, { payload }) => [
    { kind: 'evaluation.scoring', to: await membersToScore(tx, payload.evaluationId) },
  ],
  'evaluation.consensus_started': async (tx, _listing, { payload }) => [
    { kind: 'evaluation.consensus', to: await membersOf(tx, payload.evaluationId, 'declared') },
  ],
  'evaluation.ranked': async (tx) => [
    { kind: 'evaluation.to_finalise', to: await accountsOf(tx, 'committee_approver') },
  ],
  'evaluation.sheets_reopened': async (tx, _listing, { payload }) => {
    const to = await membersToScore(tx, payload.evaluationId);
    return [{ kind: 'evaluation.sheets_reopened', to }];
  },
  'evaluation.finalised': async (tx) => [{ kind: 'evaluation.finalised', to: await officers(tx) }],
};

/** 评榜. */
@OnEvent(eventsOf(ROUTES), 'notify-panels')
export class NotifyOfPanels implements EventHandler<PanelEvent> {
  async handle(tx: Tx, event: DeliveredEvent<PanelEvent>): Promise<void> {
    await follow(tx, ROUTES, event, { evaluationId: event.payload.evaluationId });
  }
}
