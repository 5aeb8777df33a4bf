/** The user typing into a cell: requests wait or are refused until the edit ends. */
export class EditMode {
  private waiting: (() => void)[] = [];
  private editing = false;

  get isOn(): boolean {
    return this.editing;
  }

  begin(): void {
    this.editing = true;
  }

  end(): void {
    this.editing = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  /** Settles once nobody is typing. */
  async ended(): Promise<void> {
    while (this.editing) await new Promise<void>((resume) => this.waiting.push(resume));
  }
}
