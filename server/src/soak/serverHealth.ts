/** What a server holds at one moment, as its own /metrics tell. */
export interface ServerHealth {
  /** Of its JavaScript heap, whatever is still to be collected included. */
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
  readonly connections: number;
  readonly documents: number;
  readonly timers: number;
}

export async function serverHealth(url: string): Promise<ServerHealth> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const read = (name: string) => {
    const line = text.split('\n').find((one) => one.startsWith(`${name} `));
    // A kind of resource of which there is none has no line.
    return Number(line?.slice(name.length + 1) ?? 0);
  };
  return {
    heapMegabytes: read('nodejs_heap_size_used_bytes') / 2 ** 20,
    residentMegabytes: read('process_resident_memory_bytes') / 2 ** 20,
    connections: read('evenboard_connections'),
    documents: read('evenboard_documents'),
    timers: read('nodejs_active_resources{type="Timeout"}'),
  };
}
