import { useEffect, useState } from "react";

/** An address as a picture that can be scanned; "" until it is drawn. What draws it is fetched only then. */
export function useQrCode(address: string): string {
  const [picture, setPicture] = useState("");
  useEffect(() => {
    let wanted = true;
    void import("uqr").then(({ renderSVG }) => {
      if (wanted) setPicture(`data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 2 }))}`);
    });
    return () => {
      wanted = false;
    };
  }, [address]);
  return picture;
}
