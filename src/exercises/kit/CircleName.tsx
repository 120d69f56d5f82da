import { SignMark } from "../../ui/SignMark.tsx";
import type { CircleRef } from "../contract.ts";

/** What a circle is called on a phone: as the wall calls it, in Dutch. */
export function CircleName({ title, sign }: Pick<CircleRef, "title" | "sign">) {
  return <span lang="nl">{sign ? <SignMark sign={sign} /> : <bdi className="font-bold">{title}</bdi>}</span>;
}
