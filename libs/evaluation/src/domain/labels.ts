/** 评委1, 评委2 …: what a member is called in everything but the committee's own view. */
export const memberLabel = (seat: number): string => `评委${seat}`;
