import { invalid } from "../../lib/errors.ts";
import { saying } from "../../lib/saying.ts";
import type { Member } from "../access.ts";
import { act } from "../act/writes.ts";
import type texts from "../texts.json";
import { hashInTurn, isPasswordOf, replacePassword, tellSignOuts } from "../writes.ts";
import type { PasswordChange } from "./schema.ts";

const says = saying<typeof texts>("accounts/texts");

/** Gives the member's own account another name. */
export async function changeName(member: Member, name: string): Promise<void> {
  const { userId } = member;
  await act(member, "account.name", { kind: "member", id: userId }, (tx) =>
    tx.user.update({ where: { id: userId }, data: { name } }),
  );
}

/**
 * Gives the member's own account another password, and ends its other sign-ins. INVALID where the one of now is wrong,
 * TOO_MANY after ten tries a minute.
 */
export async function changePassword(member: Member, { current, password }: PasswordChange): Promise<void> {
  const { userId, signInId } = member;
  if (!(await isPasswordOf(userId, current))) throw invalid("current", says("errors.passwordWrong"));
  const passwordHash = await hashInTurn(password);
  await act(member, "account.password", { kind: "member", id: userId }, (tx) =>
    replacePassword(tx, userId, passwordHash, signInId),
  );
  tellSignOuts();
}

/** Ends one of the member's own sign-ins; one that is over, or is somebody else's, changes nothing. */
export async function endSignIn(member: Member, id: string): Promise<void> {
  const { userId } = member;
  await act(member, "account.endSignIn", { kind: "member", id: userId }, async (tx, { nothing }) => {
    if ((await tx.authSession.deleteMany({ where: { id, userId } })).count === 0) nothing();
  });
  tellSignOuts();
}

/** Ends all of the member's own sign-ins but this one. */
export async function endOtherSignIns(member: Member): Promise<void> {
  const { userId, signInId } = member;
  await act(member, "account.endOtherSignIns", { kind: "member", id: userId }, async (tx, { nothing }) => {
    if ((await tx.authSession.deleteMany({ where: { userId, id: { not: signInId } } })).count === 0) nothing();
  });
  tellSignOuts();
}
