import type { AgreementAssent, AgreementWithout, PartnerRef } from "../../exercises/contract.ts";

type Answered = { partners: PartnerRef[]; assents: AgreementAssent[] };

/** The partners that have not agreed to the text as it stands, in the order of the partners: what each said, if anything. */
export const withoutAssent = ({ partners, assents }: Answered): AgreementWithout[] =>
  partners.flatMap(({ id, name, side }) => {
    const given = assents.find(({ partnerId }) => partnerId === id);
    if (given?.answer === "agree" && given.current) return [];
    const { answer, reason, current } = given ?? { answer: "none" as const, reason: "", current: true };
    return [{ partnerId: id, partner: name, side, answer, reason, current }];
  });
