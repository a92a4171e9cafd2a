import { createServer, type IncomingMessage } from 'node:http';

/** Something that happens once. */
export function event() {
  let happen = () => {};
  const happened = new Promise<void>((resolve) => (happen = resolve));
  return { happen, happened };
}

type Edit = (text: string) => string;

/** Passes a site on: the answers to requests can be held back and changed. */
export async function relay(site: string) {
  let holds = (_: IncomingMessage): Promise<unknown> | undefined => undefined;
  const edits = new Map<string, Edit>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const pass = async () => {
      await holds(request);
      const answer = await fetch(new URL(path, site), { redirect: 'manual' });
      const body = Buffer.from(await answer.arrayBuffer());
      const edit = edits.get(path);
      for (const [name, value] of answer.headers)
        if (!/^(content-(encoding|length)|transfer-encoding|etag)$/.test(name))
          response.setHeader(name, value);
      response.writeHead(answer.status).end(edit ? edit(body.toString()) : body);
    };
    // Who asks while the test ends gets no answer.
    pass().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' ? address?.port : address}/`,
    /** From now on each request waits for what this gives, if for anything. */
    hold: (wait: typeof holds) => (holds = wait),
    /** Changes what is sent from now on. */
    edit: (path: string, edit: Edit) => void edits.set(path, edit),
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}
