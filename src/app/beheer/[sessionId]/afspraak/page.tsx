import type { Metadata } from "next";
import texts from "../../texts.json" with { type: "json" };
import { ReadAgreement, type ReadSearch } from "./ReadAgreement.tsx";

export const metadata: Metadata = { title: texts.agreement.title };

type Props = { params: Promise<{ sessionId: string }>; searchParams: Promise<ReadSearch> };

/** The samenwerkingsafspraak for the team's coordinator: the only one, or of several the first. */
export default async function CoordinatorAgreement({ params, searchParams }: Props) {
  return <ReadAgreement sessionId={(await params).sessionId} search={await searchParams} />;
}
