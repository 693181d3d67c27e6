/** How the audit trail names a table's columns, and which of their values it may keep. */
export interface AuditedTable {
  /** The record's name, as users read it. */
  readonly name: string;
  /** That there is such a record tells of a bid: entries stay hidden until the listing is opened. */
  readonly sealed?: true;
  /** Shown with the value before and after. */
  readonly plain: Readonly<Record<string, string>>;
  /**
   * Shown as changed, never with a value: secrets, what is sealed or not yet told, personal data and
   * texts in which people may have written some.
   */
  readonly closed: Readonly<Record<string, string>>;
}

export type AuditedTables = Readonly<Record<string, AuditedTable>>;
