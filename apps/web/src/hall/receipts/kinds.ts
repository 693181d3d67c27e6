/** What a receipt was given for. */
export const RECEIPT_KINDS = {
  submitted: '提交',
  confirmed: '重新确认',
  withdrawn: '撤回',
} as const;
