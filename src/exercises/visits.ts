/**
 * Whom one of so many circles visits, as its place among them; null where it stays at home: two take turns, and one alone
 * has nobody to go to. From three on each goes to another one at every visit, and each is visited. Pure.
 */
export function visitedBy(at: number, circles: number, visit: number): number | null {
  if (circles < 2) return null;
  if (circles === 2) return at === visit % 2 ? 1 - at : null;
  return (at + 1 + (visit % (circles - 1))) % circles;
}
