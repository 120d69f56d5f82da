const TRIES_MOST = 20;

/** On bad Wi-Fi a part of the page may fail to come: tries on until it does. */
export async function again<T>(fetchPart: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await fetchPart();
    } catch (error) {
      if (tries > TRIES_MOST) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(5_000, 400 * tries)));
    }
  }
}
