import type { Warning } from './document'
import { type Fault, InvalidDocument } from './invalid-document'

const mostFaults = 50

/** Collects reasons to refuse a text, and warnings for editors. */
export class Findings {
  readonly faults: Fault[] = []
  readonly warnings: Warning[] = []

  constructor(readonly origin: string) {}

  fault(field: string, reason: string, line?: number): void {
    const isKnown = this.faults.some((each) => each.line === line && each.field === field && each.reason === reason)
    if (!isKnown && this.faults.length < mostFaults) this.faults.push({ line, field, reason })
  }

  /** Does not keep the document from readers. */
  warn(code: string, message: string, at: { line?: number | undefined; field?: string } = {}): void {
    this.add(code, message, at, false)
  }

  /** Keeps the document a draft until an editor has reviewed it. */
  hold(code: string, message: string, at: { line?: number | undefined; field?: string } = {}): void {
    this.add(code, message, at, true)
  }

  /** Throws InvalidDocument if there is any fault. */
  refuseIfFaulty(): void {
    if (this.faults.length > 0) throw new InvalidDocument(this.origin, this.faults)
  }

  private add(code: string, message: string, at: { line?: number | undefined; field?: string }, holds: boolean): void {
    this.warnings.push({ code, message, line: at.line, field: at.field, holds })
  }
}
