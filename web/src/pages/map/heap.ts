/** A queue that always gives the entry of the least cost. */
export class Heap {
  private readonly costs: number[] = [];
  private readonly entries: number[] = [];

  push(cost: number, entry: number): void {
    let at = this.costs.length;
    this.costs.push(cost);
    this.entries.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.costs[parent] ?? 0) <= cost) {
        break;
      }
      this.swap(at, parent);
      at = parent;
    }
  }

  pop(): readonly [number, number] | undefined {
    const cost = this.costs[0];
    const entry = this.entries[0];
    const lastCost = this.costs.pop();
    const lastEntry = this.entries.pop();
    if (cost === undefined || entry === undefined || lastCost === undefined || lastEntry === undefined) {
      return undefined;
    }
    if (this.costs.length > 0) {
      this.costs[0] = lastCost;
      this.entries[0] = lastEntry;
      this.sink();
    }
    return [cost, entry];
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const right = left + 1;
      let least = at;
      if (left < this.costs.length && (this.costs[left] ?? 0) < (this.costs[least] ?? 0)) {
        least = left;
      }
      if (right < this.costs.length && (this.costs[right] ?? 0) < (this.costs[least] ?? 0)) {
        least = right;
      }
      if (least === at) {
        return;
      }
      this.swap(at, least);
      at = least;
    }
  }

  private swap(one: number, other: number): void {
    const cost = this.costs[one] ?? 0;
    const entry = this.entries[one] ?? 0;
    this.costs[one] = this.costs[other] ?? 0;
    this.entries[one] = this.entries[other] ?? 0;
    this.costs[other] = cost;
    this.entries[other] = entry;
  }
}
