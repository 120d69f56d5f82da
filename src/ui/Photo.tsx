"use client";
import { usePhotoAddress } from "./PhotosAt.tsx";

type PhotoProps = {
  photo: { id: string; width: number; height: number };
  /** What is to be seen on it, in words: those of the contribution that it goes with. */
  alt: string;
  className?: string;
  /** Whether it comes at once, also where nobody scrolled to it: on a page that is printed. */
  isPrinted?: boolean;
};

/** A photo that somebody sent, for whoever may see it; it keeps its place while it comes. */
export function Photo({ photo: { id, width, height }, alt, className = "", isPrinted = false }: PhotoProps) {
  const addressOf = usePhotoAddress();
  return (
    <img
      src={addressOf(id)}
      alt={alt}
      width={width}
      height={height}
      loading={isPrinted ? "eager" : "lazy"}
      decoding="async"
      className={`photo ${className}`}
    />
  );
}
