/** Calendar days after an award's effect within which the agreement is signed (《政府采购法》第46条). */
export const SIGNING_DAYS = 30;
