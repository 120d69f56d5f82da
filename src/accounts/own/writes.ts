import { db } from "../../lib/db.ts";
import { invalid } from "../../lib/errors.ts";
import { saying } from "../../lib/saying.ts";
import type { Member } from "../access.ts";
import type texts from "../texts.json";
import { hashInTurn, isPasswordOf, replacePassword, tellSignOuts } from "../writes.ts";
import type { PasswordChange } from "./schema.ts";

const says = saying<typeof texts>("accounts/texts");

/** Gives the member's own account another name. */
export async function changeName({ userId }: Member, name: string): Promise<void> {
  await db().user.update({ where: { id: userId }, data: { name } });
}

/**
 * Gives the member's own account another password, and ends its other sign-ins. INVALID where the one of now is wrong,
 * TOO_MANY after ten tries a minute.
 */
export async function changePassword(member: Member, { current, password }: PasswordChange): Promise<void> {
  if (!(await isPasswordOf(member.userId, current))) throw invalid("current", says("errors.passwordWrong"));
  const passwordHash = await hashInTurn(password);
  await db().$transaction((tx) => replacePassword(tx, member.userId, passwordHash, member.signInId));
  tellSignOuts();
}

/** Ends one of the member's own sign-ins; one that is over, or is somebody else's, changes nothing. */
export async function endSignIn({ userId }: Member, id: string): Promise<void> {
  await db().authSession.deleteMany({ where: { id, userId } });
  tellSignOuts();
}

/** Ends all of the member's own sign-ins but this one. */
export async function endOtherSignIns({ userId, signInId }: Member): Promise<void> {
  await db().authSession.deleteMany({ where: { userId, id: { not: signInId } } });
  tellSignOuts();
}
