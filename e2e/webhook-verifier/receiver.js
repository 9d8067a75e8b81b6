// Receives webhooks on the loopback interface and verifies each with the library `standardwebhooks`.
//
//   PORT    port to listen on; 0 or absent takes a free one
//   SECRET  the subscription's secret, whsec_...
//   STATUS  what to answer to a verified message; 204 if absent
//
// Prints one JSON object a line: {"listening": PORT} first, then one per request:
// {"verified", "id", "timestamp", "receivedAt", "event" | "error"}.
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

const secret = process.env.SECRET;
if (!secret) {
  console.error("SECRET must hold the subscription's secret, whsec_...");
  process.exit(1);
}
const webhook = new Webhook(secret);
const status = Number(process.env.STATUS ?? 204);

const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");

const read = async (request) => {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
};

const server = createServer(async (request, response) => {
  const receivedAt = Date.now();
  const body = await read(request);
  const known = {
    id: request.headers["webhook-id"],
    timestamp: request.headers["webhook-timestamp"],
    receivedAt,
  };
  try {
    const event = webhook.verify(body, request.headers);
    say({ verified: true, ...known, event });
    response.writeHead(status).end();
  } catch (refused) {
    say({ verified: false, ...known, error: refused.message });
    response.writeHead(400).end();
  }
});

server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT ?? 0), "127.0.0.1", () => {
  say({ listening: server.address().port });
});
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => server.close(() => process.exit(0)).closeAllConnections());
}
