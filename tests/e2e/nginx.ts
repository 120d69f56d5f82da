import { createServer, request as pass, type Server } from "node:http";

/**
 * What nginx does to a request with `proxy_set_header Host $host`: the port goes, and the asker's address comes. Its
 * browsers are as on a network without https, where they say nothing of the site that a request comes from.
 */
export async function nginxBefore(port: number): Promise<{ url: string; close: () => void }> {
  const server: Server = createServer((asked, answer) => {
    const headers = {
      ...asked.headers,
      host: "localhost",
      "x-forwarded-for": "203.0.113.7",
      "x-forwarded-proto": "http",
    };
    for (const name of Object.keys(headers)) if (name.startsWith("sec-fetch-")) Reflect.deleteProperty(headers, name);
    const upstream = pass({ host: "127.0.0.1", port, path: asked.url, method: asked.method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    upstream.on("error", () => answer.destroy());
    answer.once("close", () => upstream.destroy());
    asked.pipe(upstream);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === "object" && address ? address.port : 0}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
