import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Whether scripts run here: false in the HTML of the server, so that nothing stands there that needs them. */
export const useScripts = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
