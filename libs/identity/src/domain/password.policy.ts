import { DomainError } from '#kernel';

const CLASSES = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

/** How many passwords may not be taken again, the present one among them. */
export const REMEMBERED_PASSWORDS = 5;

/**
 * At least ten characters of three of four classes, without the account's name in it
 * (domain notes B6, GB/T 22239-2019 8.1.4).
 * @throws DomainError password_weak
 */
export function requireStrongPassword(password: string, login: string): void {
  const classes = CLASSES.filter((shape) => shape.test(password)).length;
  const named = password.toLowerCase().includes(login.toLowerCase());
  if (password.length < 10 || classes < 3 || named) throw new DomainError('password_weak');
}
