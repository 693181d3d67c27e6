import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns.js';

/** How often something was asked for from one address since its window began. */
@Entity('request_window')
@Index('request_window_end', ['endsAt'])
export class RequestWindow {
  /** SHA-256 of what is counted and the address: addresses themselves are not kept. */
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'int' })
  count: number;

  @InstantColumn()
  endsAt: Date;
}
