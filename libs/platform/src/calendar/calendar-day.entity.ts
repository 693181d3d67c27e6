import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One official day; a year counts as known when all of its days are here. */
@Entity('calendar_day')
export class CalendarDay {
  @PrimaryColumn({ type: 'date' })
  date: string;

  @Column({ type: 'boolean' })
  isWorkday: boolean;

  /** 节日或调休的名称；平日为空。 */
  @Column({ type: 'text', default: '' })
  note: string;

  /** Where the row comes from, such as the package's version or an import by an administrator. */
  @Column({ type: 'text' })
  source: string;
}
