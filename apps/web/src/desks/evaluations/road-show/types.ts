import type { Schemas } from '../../../api/client';

export type RoadShow = Schemas['RoadShowView'];
export type Slot = RoadShow['slots'][number];
export type Question = Slot['questions'][number];

/** 路演次序抽签记录. */
export interface RoadShowDraw {
  commitment: string;
  seed: string;
  drawnAt: string;
  pool: { bidId: string; label: string }[];
  order: string[];
}

export const isOn = ({ status }: Pick<Slot, 'status'>) =>
  status === 'presenting' || status === 'questions';

/** Who presents, by name: a road show goes with names. */
export const presenter = ({ label, bidders }: Slot): string =>
  bidders.length > 0 ? `${label}（${bidders.join('、')}）` : label;
