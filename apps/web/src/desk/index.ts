// What pages of desks are built of.
export { CommandButton, ReasonItem, showFieldErrors } from './command-button';
export { DateInput } from './date-input';
export { DeskPage, Panel } from './desk-page';
export { WideTable } from './table/wide-table';
export { useDraft, type Draft, type Stored } from './draft';
export { DraftNote } from './draft-note';
export { FileField, type StoredFile } from './file-field';
export { History, type HistoryEntry } from './history';
export { useKept } from './kept';
export { KeptNote } from './kept-note';
export { LinkButton } from './link-button';
export { MergeDialog, partsOf, type MergePart } from './merge-dialog';
export { MoneyInput } from './money-input';
export { Paper } from './paper';
export { PrintButton } from './print-button';
export { DataTable } from './table/data-table';
export {
  listOf,
  optionsOf,
  type Column,
  type Filter,
  type Page,
  type PageQuery,
  type FilterValues,
} from './table/types';
export { useCommand, type Once } from './use-command';
export { useToday, useWorkCalendar, WorkdaysLeft } from './workdays';
