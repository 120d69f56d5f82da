"use client";
import { createContext, type ReactNode, use, useMemo } from "react";

type Place = { sessionId: string; as: "phone" | "screen" | "preview" | "host"; token?: string };

const Context = createContext<((id: string) => string) | null>(null);

/** Says of the photos on this page in which session they are, and as whom the page asks for them. */
export function PhotosAt({ sessionId, as, token, children }: Place & { children: ReactNode }) {
  const addressOf = useMemo(() => {
    const query = new URLSearchParams({ as, ...(token && { token }) });
    return (id: string) => `/api/sessions/${sessionId}/photos/${id}?${query}`;
  }, [sessionId, as, token]);
  return <Context value={addressOf}>{children}</Context>;
}

/** Where the picture of a photo is, for who looks at this page. */
export function usePhotoAddress(): (id: string) => string {
  const addressOf = use(Context);
  if (!addressOf) throw new Error("This page does not say in which session its photos are.");
  return addressOf;
}
