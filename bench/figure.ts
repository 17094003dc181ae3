/** One thing that is measured: a file `bench/<name>.figure.ts` exports it as `figure`. */
export interface Figure {
  name: string
  /** Milliseconds, kilobytes, … */
  unit: string
  /** The lines that are printed, each with its samples. Starts and ends what it needs. */
  measure(): Promise<Record<string, number[]>>
}
