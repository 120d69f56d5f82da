import type { Metadata } from "next";
import texts from "../../../texts.json" with { type: "json" };
import { ReadAgreement, type ReadSearch } from "../ReadAgreement.tsx";

export const metadata: Metadata = { title: texts.agreement.title };

type Props = { params: Promise<{ sessionId: string; partnershipId: string }>; searchParams: Promise<ReadSearch> };

/** The samenwerkingsafspraak of one of several samenwerkingen, for the team's coordinator. */
export default async function CoordinatorAgreementOfOne({ params, searchParams }: Props) {
  const { sessionId, partnershipId } = await params;
  return <ReadAgreement sessionId={sessionId} partnershipId={partnershipId} search={await searchParams} />;
}
