import { createServer, type RequestListener, type Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type IsOfPhones, nameLanguage } from "../askedLanguage.ts";
import { nameAsker } from "../asker.ts";
import { RETRY_AFTER_S } from "../problemAnswer.ts";
import { StartProblem } from "./startProblem.ts";

const GRACE_MS = 6_000;
const SWEEP_MS = 50;
// Longer than a proxy keeps its side (nginx: a minute): else a request may meet a connection that is being closed.
const IDLE_MS = 75_000;

/**
 * Takes the port before anything else happens, so that a taken one is known at once. Until `answerWith` gets the app,
 * requests are told to come back; the app hears with each who asks, `proxies` of our own aside, and in which
 * language (`isOfPhones` knows the calls that participants make). Throws a StartProblem.
 */
export async function claimPort(host: string, port: number, { proxies = 0, dev = false } = {}) {
  // Only development talks over web sockets; who asks for one elsewhere gets an ordinary answer instead of none.
  const server = createServer({ shouldUpgradeCallback: () => dev }, (_request, response) => {
    response.writeHead(503, { "retry-after": RETRY_AFTER_S }).end();
  });
  server.keepAliveTimeout = IDLE_MS;
  await listen(server, host, port);
  return {
    server,
    answerWith: (listener: RequestListener, isOfPhones?: IsOfPhones) => {
      server.removeAllListeners("request").on("request", (request, response) => {
        nameAsker(request, proxies);
        nameLanguage(request, isOfPhones);
        listener(request, response);
      });
    },
    close: () => closeServer(server),
  };
}

/** Next, ready to answer; `dev` compiles what it is asked for. */
export async function prepareApp(options: {
  dev: boolean;
  dir: string;
  hostname: string;
  port: number;
  httpServer: Server;
}) {
  // Next and React choose their flavour by NODE_ENV the moment they are loaded.
  Object.assign(process.env, { NODE_ENV: options.dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { default: next } = await import("next");
  const app = next(options);
  await app.prepare();
  return app;
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((listening, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) => failed(explain(error, host, port)));
    server.listen(port, host, listening);
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE") return new StartProblem("portTaken", { port });
  if (error.code === "EACCES") return new StartProblem("portForbidden", { port });
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") return new StartProblem("hostUnknown", { host });
  return error;
}

// Who is being answered is answered to the end, within reason. Streams have no end: whoever closes ends them first.
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((done) => server.close(done));
  // A connection becomes idle with its last answer, and would stay.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  await Promise.race([closed, pause(GRACE_MS, undefined, { ref: false })]);
  clearInterval(sweep);
  server.closeAllConnections();
}
