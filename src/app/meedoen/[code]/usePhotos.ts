"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { createPhotoLane, PhotoState } from "../../../contributions/photoLane.ts";
import { photosOf } from "../../../contributions/photosKept.ts";
import { again } from "../../../lib/again.ts";
import { shelfOf } from "../../../ui/shelf.ts";

type Lane = ReturnType<typeof createPhotoLane>;

type PhotosPlace = {
  owner: string;
  /** Whether the words of a contribution are on the server, as far as this page knows. */
  mayGo: (id: string) => boolean;
  refused: string;
  language: string;
};

/** The lane of a seat's photos beside its outbox: its script comes with the first question that asks for one. */
export function usePhotos({ owner, mayGo, refused, language }: PhotosPlace) {
  const [photos, setPhotos] = useState<PhotoState[]>([]);
  const previews = useRef(new Map<Blob, string>());
  const lane = useRef<Promise<Lane> | null>(null);
  const words = useRef(mayGo);
  useEffect(() => {
    words.current = mayGo;
  }, [mayGo]);

  const fetchLane = useCallback(async (): Promise<Lane> => {
    const { openLane } = await again(() => import("./photoParts.ts"));
    const place = { name: photosOf(owner), shelf: shelfOf("localStorage"), refused, language };
    return openLane({ ...place, mayGo: (id) => words.current(id) }, setPhotos);
  }, [owner, refused, language]);
  const load = useCallback((): Promise<Lane> => {
    const loading =
      lane.current ??
      fetchLane().catch((error) => {
        lane.current = null;
        throw error;
      });
    lane.current = loading;
    return loading;
  }, [fetchLane]);

  useEffect(() => {
    // What an earlier page could not send.
    if (shelfOf("localStorage").read(photosOf(owner)) !== null) void load();
    const wake = () => document.visibilityState === "visible" && void lane.current?.then((open) => open.wake());
    window.addEventListener("online", wake);
    document.addEventListener("visibilitychange", wake);
    return () => {
      window.removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [owner, load]);

  return {
    photos: photos.map((photo) => ({ ...photo, preview: photo.photo && previewOf(photo.photo) })),
    ready: useCallback(() => void load(), [load]),
    put: useCallback(
      (id: string, path: string, photo: Blob | null) => void load().then((open) => open.put(id, path, photo)),
      [load],
    ),
    /** Words came through: their photo may go. */
    wake: useCallback(() => void lane.current?.then((open) => open.wake()), []),
  };

  /** The address of a photo within this page, as long as the page is there. */
  function previewOf(photo: Blob): string {
    const known = previews.current.get(photo) ?? URL.createObjectURL(photo);
    previews.current.set(photo, known);
    return known;
  }
}
