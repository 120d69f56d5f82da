import { redirect } from "next/navigation";
import { findMember, type Member } from "../accounts/access.ts";
import { signInPath } from "../accounts/wayBack.ts";

/** Who is signed in, for the page at `path`; who is not is taken to sign-in and comes back there. */
export async function memberAt(path: string): Promise<Member> {
  const member = await findMember();
  if (!member) redirect(signInPath(path));
  return member;
}
