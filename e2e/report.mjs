// One line per check, and at the end one line that counts them.

/** Prints as it goes; `closing` says how it ended. */
export class Report {
  #passed = 0;
  #failed = 0;

  passed(what) {
    this.#passed += 1;
    console.log(`ok    ${what}`);
  }

  failed(what, error) {
    this.#failed += 1;
    const [first, ...rest] = String(error?.message ?? error).split('\n');
    console.log(`FAIL  ${what}: ${first}`);
    for (const line of rest) console.log(`      ${line}`);
  }

  note(text) {
    console.log(`      ${text}`);
  }

  /** True when there was something and all of it held. */
  closing() {
    console.log(`${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0 && this.#passed > 0;
  }
}
